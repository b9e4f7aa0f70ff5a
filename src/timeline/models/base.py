"""What all values share: they are frozen, closed, and print briefly."""

from __future__ import annotations

import difflib
from functools import reduce
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

Span = tuple[int, int]
"""Start and end of a stretch of text, counted in Unicode characters, end exclusive."""

Closed = TypeVar("Closed", bound="Value")


class Value(BaseModel):
    """A frozen value with no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def read_open(model: type[Closed], text: str | bytes) -> Closed:
    """A value from JSON that may have fields which a later version has added; they are left out.

    Raises ValueError for what is no such value, and for a field that looks like a misspelt one: a file
    that a program has written holds that one as well.
    """
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        strange = [tuple(one["loc"]) for one in error.errors() if one["type"] == "extra_forbidden"]
        if not strange:
            raise ValueError(first_problem(error)) from error
    try:
        value = model.model_validate_json(text, extra="ignore")
    except ValidationError as error:
        raise ValueError(f"{first_problem(error)}; {_dotted(strange[0])} is no field") from error
    for where in strange:
        if meant := _meant(value, where):
            raise ValueError(f"{_dotted(where)}: there is no such field; is it {meant!r}?")
    return value


def _dotted(where: tuple[int | str, ...]) -> str:
    return ".".join(map(str, where))


def _meant(value: Value, where: tuple[int | str, ...]) -> str | None:
    """The field that an unknown one was to be: it is not there, and its name is much the same."""
    holder = reduce(_part, where[:-1], value)
    absent = type(holder).model_fields.keys() - holder.model_fields_set
    return next(iter(difflib.get_close_matches(str(where[-1]), sorted(absent), n=1, cutoff=0.8)), None)


def _part(value: Any, name: int | str) -> Any:  # noqa: ANN401 - a field or an item, of whatever type
    return value[name] if isinstance(name, int) else getattr(value, name)


def first_problem(error: ValidationError) -> str:
    """What is wrong with a value that was read, and in which field."""
    problem = error.errors(include_url=False, include_context=False)[0]
    where = _dotted(problem["loc"])
    return f"{where}: {problem['msg']}" if where else str(problem["msg"])
