"""How a value shows itself without knowing who shows it.

A notebook asks the timeline itself for HTML, a frame or a chart; those who make them stand above the values
and import them. So the package names the room that shows (`show_with`), and a timeline asks for it (`view`):
imports go one way, and nothing is imported before something is to be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Protocol

Engine = Literal["pandas", "polars", "arrow"]
Backend = Literal["altair", "matplotlib"]


class Html(str):
    """HTML that a notebook shows as such; elsewhere it is its own text."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class View(Protocol):
    """What shows timelines: the functions of `timeline.notebook`."""

    def drawing(self, timeline: Any, /) -> str: ...  # noqa: ANN401, D102 - a timeline, unknown down here
    def to_frame(self, timeline: Any, /, engine: Engine, *, include_undated: bool) -> Any: ...  # noqa: ANN401, D102
    def plot(self, timeline: Any, /, backend: Backend) -> Any: ...  # noqa: ANN401, D102
    def show_source(self, timeline: Any, /, text: str | None) -> Html: ...  # noqa: ANN401, D102


_rooms: list[Callable[[], View]] = []


def show_with(room: Callable[[], View]) -> None:
    """Say who shows timelines from now on; `room` is called, and may import, when one is shown."""
    _rooms[:] = [room]


def view() -> View:
    """What shows timelines."""
    (room,) = _rooms
    return room()
