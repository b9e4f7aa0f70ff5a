"""The tables of names: what a form stands for, in which year, and what is no party at all."""

from __future__ import annotations

from pathlib import Path

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import RuleError
from timeline.rulebook.gazetteer import PARTY_KINDS, Gazetteer, load, shipped

NOT_IN_ISO = {"XKX"}  # Kosovo, by a user-assigned code
HISTORIC = {country.alpha_3 for country in pycountry.historic_countries}
CURRENT = {country.alpha_3 for country in pycountry.countries}


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return shipped()


@pytest.mark.parametrize(
    ("form", "party", "country"),
    [
        pytest.param("Norway", "Norway", "NOR", id="country"),
        pytest.param("the Sudan", "Sudan", "SDN", id="article"),
        pytest.param("Holland", "Netherlands", "NLD", id="other-name"),
        pytest.param("Côte d'Ivoire", "Ivory Coast", "CIV", id="accent"),
        pytest.param("Cote d’Ivoire", "Ivory Coast", "CIV", id="typographic-apostrophe"),
        pytest.param("NORWAY", "Norway", "NOR", id="all-capitals"),
        pytest.param("Peruvian", "Peru", "PER", id="adjective"),
        pytest.param("Finns", "Finland", "FIN", id="people"),
        pytest.param("Ottawa", "Canada", "CAN", id="capital"),
        pytest.param("the Elysee", "France", "FRA", id="seat"),
        pytest.param("U.A.E.", "United Arab Emirates", "ARE", id="abbreviation"),
        pytest.param("U-S", "United States", "USA", id="broadcast"),
        pytest.param("U-N Security Council", "UN Security Council", None, id="broadcast-body"),
        pytest.param("G-20", "G20", None, id="body"),
        pytest.param("Swapo", "SWAPO", None, id="movement"),
        pytest.param("Knesset", "Knesset", "ISR", id="parliament"),
        pytest.param("defence ministry", "Defense Ministry", None, id="small-letters"),
        pytest.param("Czechoslovak", "Czechoslovakia", "CSK", id="historic-adjective"),
    ],
)
def test_form_stands_for_party(names: Gazetteer, form: str, party: str, country: str | None) -> None:
    """A form of the tables gives its canonical party and code."""
    name = names.lookup(form)
    assert name is not None
    assert (name.party, name.country) == (party, country)


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("us", id="pronoun"),
        pytest.param("who", id="question-word"),
        pytest.param("norway", id="small-letters"),
        pytest.param("Nor", id="conjunction"),
        pytest.param("Turkey-based", id="compound"),
        pytest.param("Iraq War", id="war"),
        pytest.param("Bordeaux", id="city-that-is-no-seat"),
        pytest.param("", id="empty"),
    ],
)
def test_form_is_no_party(names: Gazetteer, form: str) -> None:
    """Common words, towns and known things that look like parties are none."""
    assert names.lookup(form) is None


@pytest.mark.parametrize(
    ("form", "year", "party"),
    [
        pytest.param("Bonn", 1971, "West Germany", id="bonn-before"),
        pytest.param("Bonn", 2015, None, id="bonn-after"),
        pytest.param("Berlin", 1936, "Germany", id="berlin-before-the-war"),
        pytest.param("Berlin", 1970, None, id="berlin-divided"),
        pytest.param("Saigon", 1969, "South Vietnam", id="saigon-before"),
        pytest.param("Saigon", 1999, None, id="saigon-after"),
        pytest.param("Hanoi", 1969, "North Vietnam", id="hanoi-before"),
        pytest.param("Hanoi", 1999, "Vietnam", id="hanoi-after"),
        pytest.param("Moscow", 1962, "Soviet Union", id="moscow-before"),
        pytest.param("Moscow", 2012, "Russia", id="moscow-after"),
        pytest.param("the Kremlin", 1985, "Soviet Union", id="kremlin-before"),
        pytest.param("Prague", 1968, "Czechoslovakia", id="prague-before"),
        pytest.param("Belgrade", 1999, "Yugoslavia", id="belgrade-before"),
        pytest.param("Kinshasa", 1985, "Zaire", id="kinshasa-between"),
        pytest.param("Salisbury", 2018, None, id="salisbury-after"),
        pytest.param("Palestinian", 1996, "Palestinians", id="palestinian-before-statehood"),
        pytest.param("Zaire", 2018, "Zaire", id="a-state-that-is-gone-keeps-its-name"),
    ],
)
def test_year_decides(names: Gazetteer, form: str, year: int, party: str | None) -> None:
    """The year of the article decides what a capital or an old name stands for."""
    name = names.lookup(form, year)
    assert (name.party if name else None) == party


@pytest.mark.parametrize(
    ("form", "year", "country"),
    [
        pytest.param("Leningrad", 1975, "SUN", id="leningrad-soviet"),
        pytest.param("Vienna", None, "AUT", id="capital"),
        pytest.param("Geneva", None, "CHE", id="city"),
        pytest.param("Saigon", 1999, "VNM", id="former-capital"),
        pytest.param("NATO", None, None, id="body-is-no-place"),
    ],
)
def test_place_has_country(names: Gazetteer, form: str, year: int | None, country: str | None) -> None:
    """A place gives the country it lies in."""
    place = names.place(form, year)
    assert (place.country if place else None) == country


def test_scan_takes_the_longest(names: Gazetteer) -> None:
    """Of overlapping names the longest is read, in text order, and a hyphen parts two of them."""
    text = "The UN Security Council heard the Peru-Chile case; New York Times, Papua New Guinea."
    found = [text[one.start : one.end] for one in names.scan(text)]
    assert found == ["UN Security Council", "Peru", "Chile", "New York Times", "Papua New Guinea"]


def test_scan_crosses_line_ends(names: Gazetteer) -> None:
    """A name broken over two lines is found whole."""
    text = "ministers of Saudi\nArabia met"
    assert [text[one.start : one.end] for one in names.scan(text)] == ["Saudi\nArabia"]


@given(st.text(max_size=200))
def test_scan_spans_are_sound(text: str) -> None:
    """Whatever the text, the spans lie inside it, in order and without overlap."""
    position = 0
    for found in shipped().scan(text):
        assert position <= found.start < found.end <= len(text)
        assert found.readings
        position = found.end


def test_codes_are_iso(names: Gazetteer) -> None:
    """Every code of the tables is in ISO 3166-1 or 3166-3."""
    codes = {name.country for name in names.all() if name.country}
    assert codes - CURRENT - HISTORIC - NOT_IN_ISO == set()


def test_every_country_is_there(names: Gazetteer) -> None:
    """Every sovereign state of ISO 3166-1 has a name of its own in the tables."""
    dependent = set(
        "ABW AIA ALA ATA ATF BES BLM BVT CCK CUW CXR CYM GGY GLP GUF HMD IMN IOT JEY MAF "
        "MNP MSR MTQ MYT NFK PCN REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF".split()
    )
    assert {code for code in CURRENT - dependent if names.state(code) is None} == set()


def test_every_party_has_a_kind(names: Gazetteer) -> None:
    """No form leads to a party that the tables do not describe."""
    for name in names.all():
        assert name.kind == "none" or name.party_kind in PARTY_KINDS.values()


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        pytest.param("form,kind\nX,name\n", "columns", id="columns"),
        pytest.param(
            "form,kind,party,iso3,from,to\nRuritania,realm,Ruritania,,,\n", "unknown kind", id="kind"
        ),
        pytest.param("form,kind,party,iso3,from,to\nRuritania,name,Ruritania,,then,\n", "year", id="year"),
        pytest.param(
            "form,kind,party,iso3,from,to\nStrelsau,capital,Ruritania,,,\n", "no row says", id="party"
        ),
    ],
)
def test_broken_table_is_refused(tmp_path: Path, table: str, problem: str) -> None:
    """A broken table is refused with its file and what is wrong with it."""
    (tmp_path / "own.csv").write_text(table, encoding="utf-8")
    with pytest.raises(RuleError, match=problem) as raised:
        load(tmp_path / "own.csv")
    assert "own.csv" in str(raised.value)


def test_own_table_adds_a_party(tmp_path: Path) -> None:
    """A user's table is laid over the shipped ones."""
    table = "form,kind,party,iso3,from,to\nRuritania,name,Ruritania,,,\nStrelsau,capital,Ruritania,,,\n"
    (tmp_path / "own.csv").write_text(table, encoding="utf-8")
    name = load(tmp_path / "own.csv").lookup("Strelsau")
    assert name is not None
    assert name.party == "Ruritania"
