"""Names in running text: states, bodies, people with their titles and states, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from timeline.pipes.actors import YEAR, actors, find, read

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.models.actor import ActorMention


def mention(nlp: Language, text: str, words: str, year: int | None = None) -> ActorMention | None:
    """The mention that covers the words in the text, or None."""
    doc = nlp(text)
    doc.user_data[YEAR] = year
    start = text.index(words)
    covering = (one for one in find(doc) if one.span[0] <= start and start + len(words) <= one.span[1])
    return next(covering, None)


STATES = [
    pytest.param("Peru's Congress sat.", "Congress", ("Peru",), "name", id="whose-congress"),
    pytest.param("Norway recalled its ambassador.", "Norway", ("Norway",), "name", id="state"),
    pytest.param("Peruvian officials met the delegation.", "Peruvian", ("Peru",), "demonym", id="adjective"),
    pytest.param("The Finns rejected the offer.", "Finns", ("Finland",), "demonym", id="people"),
    pytest.param("Ottawa said it would retaliate.", "Ottawa", ("Canada",), "capital", id="capital"),
    pytest.param(
        "The European Union met. Brussels imposed sanctions.",
        "Brussels",
        ("European Union",),
        "seat",
        id="of-a-body",
    ),
    pytest.param(
        "Belgium and the European Union met. Brussels left.",
        "Brussels",
        ("Belgium",),
        "capital",
        id="of-a-state",
    ),
    pytest.param("The Kremlin denied the report.", "Kremlin", ("Russia",), "seat", id="seat"),
    pytest.param("The Chile-Peru talks failed.", "Chile", ("Chile",), "compound", id="compound"),
    pytest.param(
        "US and Iraqi officials signed a pact.", "officials", ("United States", "Iraq"), "demonym", id="both"
    ),
    pytest.param("The Chinese navy sent a ship.", "navy", ("China",), "demonym", id="forces"),
    pytest.param("The IAEA sent inspectors.", "IAEA", ("IAEA",), "name", id="body"),
    pytest.param("The Pentagon denied it.", "Pentagon", ("US Department of Defense",), "name", id="ministry"),
    pytest.param(
        "Kenya's foreign ministry protested.",
        "foreign ministry",
        ("Kenyan Foreign Ministry",),
        "name",
        id="ministry-of-a-state",
    ),
    pytest.param(
        "The Tamil Tigers agreed to talk.", "Tamil Tigers", ("Tamil Tigers",), "name", id="movement"
    ),
    pytest.param("The rebels seized the town.", "rebels", ("rebels",), "definite", id="fighters"),
    pytest.param(
        "Mali met the main rebel movement.",
        "rebel movement",
        ("rebels",),
        "definite",
        id="what-rebels-make-up",
    ),
    pytest.param(
        "Mali met Chadian rebel leaders.",
        "Chadian rebel leaders",
        ("Chadian rebels",),
        "definite",
        id="leaders",
    ),
    pytest.param(
        "Opposition parties quit.", "Opposition parties", ("opposition",), "definite", id="opposition"
    ),
    pytest.param("Niger held Tuareg rebels.", "Tuareg rebels", ("Tuareg rebels",), "definite", id="a-people"),
    pytest.param("Armed rebels seized the town.", "rebels", ("rebels",), "definite", id="only-described"),
    pytest.param(
        "The leader of Fiji's team, Ratu Inoke Kubuabola, left.",
        "Ratu Inoke Kubuabola",
        ("Ratu Inoke Kubuabola",),
        "name",
        id="office-over-somebody's-team",
    ),
    pytest.param(
        "Mozambique's Joaquim Chissano signed a pact.",
        "Joaquim Chissano",
        ("Joaquim Chissano",),
        "name",
        id="a-state's-own-who-signs",
    ),
]


@pytest.mark.parametrize(("text", "words", "names", "form"), STATES)
def test_state_or_body(nlp: Language, text: str, words: str, names: tuple[str, ...], form: str) -> None:
    """A state, body or group is found by its name, people, forces, capital or seat."""
    found = mention(nlp, text, words)
    assert found is not None
    assert (found.names, found.form) == (names, form)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He told the Washington Post that it was over.", "Washington", id="newspaper"),
        pytest.param("The Vietnam War ended long ago.", "Vietnam", id="war"),
        pytest.param("She won the Australian Open.", "Australian", id="sport"),
        pytest.param("They paid in U.S. dollars.", "U.S.", id="currency"),
        pytest.param("A London-based charity sent food.", "London", id="based"),
        pytest.param("Jordan Spencer signed the paper.", "Jordan", id="first-name"),
        pytest.param("Tell us what you know.", "us", id="pronoun"),
        pytest.param("The polish was fresh.", "polish", id="small-letters"),
    ],
)
def test_no_state(nlp: Language, text: str, words: str) -> None:
    """Newspapers, wars, currencies and first names are no states."""
    found = mention(nlp, text, words)
    assert found is None or found.kind == "person"


PEOPLE = [
    pytest.param(
        "Brazilian Foreign Minister Celso Amorim arrived.",
        "Amorim",
        "Celso Amorim",
        "BRA",
        "foreign minister",
        id="title-and-adjective",
    ),
    pytest.param(
        "Celso Amorim, Brazil's foreign minister, arrived.",
        "Celso Amorim",
        "Celso Amorim",
        "BRA",
        "foreign minister",
        id="apposition-after",
    ),
    pytest.param(
        "President Julius Nyerere of Tanzania spoke.",
        "Nyerere",
        "Julius Nyerere",
        "TZA",
        "president",
        id="of-state",
    ),
    pytest.param(
        "Secretary of State Dean Rusk flew home.",
        "Rusk",
        "Dean Rusk",
        "USA",
        "secretary of state",
        id="office-that-tells-the-state",
    ),
    pytest.param(
        "South Korean President Roh Moo-hyun spoke.",
        "Roh",
        "Roh Moo-hyun",
        "KOR",
        "president",
        id="family-name-first",
    ),
    pytest.param("Mr. Gromyko left the hall.", "Gromyko", "Gromyko", None, None, id="mister"),
    pytest.param("King Hussein said no.", "Hussein", "King Hussein", None, "king", id="king-of-one-name"),
]


@pytest.mark.parametrize(("text", "words", "name", "country", "title"), PEOPLE)
def test_person(
    nlp: Language, text: str, words: str, name: str, country: str | None, title: str | None
) -> None:
    """A person has the full name, the state acted for and the office that stand with the name."""
    found = mention(nlp, text, words)
    assert found is not None
    assert (found.kind, found.name, found.country, found.title) == ("person", name, country, title)


SURNAMES = [
    pytest.param(
        "Minister Benita Smith-Waldner came. Mrs. Smith-Waldner left.",
        "Mrs. Smith-Waldner left",
        "Benita Smith-Waldner",
        id="double-surname",
    ),
    pytest.param(
        "Ali Mahdi Mohamed and Osman Hassan Ali came. Later Ali Mahdi left.",
        "Ali Mahdi left",
        "Ali Mahdi Mohamed",
        id="first-words-of-a-name",
    ),
    pytest.param(
        "General Aden Osman Nur came. Later Nur left.", "Nur left", "Aden Osman Nur", id="named-as-a-city"
    ),
    pytest.param(
        "Rebel leader Laurent-Felix Mbeki came. Later Mbeki left.",
        "Mbeki left",
        "Laurent-Felix Mbeki",
        id="hyphen",
    ),
    pytest.param(
        "Menachem Begin left. Begin travels to Ismailia.", "Begin", "Menachem Begin", id="taken-for-a-verb"
    ),
    pytest.param(
        "Russian envoy Igor Ivanov came. Later Ivanov left.", "Ivanov left", "Igor Ivanov", id="surname"
    ),
    pytest.param(
        "Chinese Premier Zhou Enlai came. Later Zhou left.", "Zhou left", "Zhou Enlai", id="family-name-first"
    ),
    pytest.param(
        "President Bill Clinton spoke to Secretary of State Hillary Clinton. Secretary Clinton left.",
        "Secretary Clinton left",
        "Hillary Clinton",
        id="title-decides-between-two",
    ),
    pytest.param(
        "Kim Jong-un met Roh Moo-hyun. Kim Jong Un was pleased.",
        "Kim Jong Un was",
        "Kim Jong-un",
        id="another-spelling",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), SURNAMES)
def test_short_name_is_the_full_one(nlp: Language, text: str, words: str, name: str) -> None:
    """A surname or another spelling is the person whom the document names in full."""
    found = mention(nlp, text, words.rsplit(" ", 1)[0])
    assert found is not None
    assert found.name == name


CUT = [
    pytest.param(
        "Envoy Fails to Sway Waldheim on Cyprus. President Kurt Waldheim spoke.",
        "Sway",
        id="headline-infinitive",
    ),
    pytest.param(
        "Pearson Holds Talks With Eban in Ottawa. Foreign Minister Lester Pearson spoke.",
        "Holds",
        id="headline",
    ),
    pytest.param(
        "Mr. Waldheim spoke first. Echoing Waldheim, Norway agreed.", "Echoing", id="sentence-start"
    ),
    pytest.param('The destroyer "Foster" visited Split.', "Foster", id="ship"),
    pytest.param("The Vecer daily said so. Vecer added that it was over.", "Vecer", id="newspaper"),
    pytest.param("The MoU was signed. MoU texts were sent to both.", "MoU", id="inner-capital"),
]


@pytest.mark.parametrize(("text", "word"), CUT)
def test_no_part_of_a_name(nlp: Language, text: str, word: str) -> None:
    """Verbs of headlines, ships, newspapers and papers are no people."""
    assert all(word not in one.name for one in find(nlp(text)) if one.kind == "person")


GROUPS = [
    pytest.param("Arab states met on Monday.", "Arab", ("Arab states",), id="people-without-one-state"),
    pytest.param(
        "Greek- and Turkish-Cypriot leaders met.",
        "leaders",
        ("Greek Cypriots", "Turkish Cypriots"),
        id="shared-half",
    ),
    pytest.param(
        "Sailors of the U.S. Navy came ashore.", "Navy", ("United States",), id="a-force-is-its-state"
    ),
    pytest.param(
        "The Awami Central Committee voted on Sunday.",
        "Committee",
        ("Awami Central Committee",),
        id="body-by-name",
    ),
    pytest.param(
        "Its envoy in Paris, Marta Feissel, agreed.", "Feissel", ("Marta Feissel",), id="envoy-somewhere"
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), GROUPS)
def test_full_name_of_a_group(nlp: Language, text: str, words: str, names: tuple[str, ...]) -> None:
    """Groups and bodies go by all the words that name them."""
    found = mention(nlp, text, words)
    assert found is not None
    assert found.names == names


def test_who_is_elect_is_not_in_office(nlp: Language) -> None:
    """A president-elect and the president are two."""
    text = (
        "Ghana's president-elect, Kofi Busia, wrote to President Nixon. The Ghanaian president-elect slept."
    )
    found = mention(nlp, text, "Ghanaian president")
    assert found is not None
    assert found.name == "Kofi Busia"


def test_office_told_with_its_state_later(nlp: Language) -> None:
    """A president whose state is told only beside the bare office acts for that state."""
    text = "President Luiz Lula left for Lima. It is the first visit there by a Brazilian president."
    found = mention(nlp, text, "Lula")
    assert found is not None
    assert found.country == "BRA"


def test_people_of_one_surname_stay_apart(nlp: Language) -> None:
    """Two people of one family name are two, and the bare name is the one more spoken of."""
    text = (
        "North Korean leader Kim Jong-il sent Kim Yong-nam to Hanoi. Kim Jong-il stayed at home. "
        "Kim Jong-il gave no reason, and Kim never explained."
    )
    doc = nlp(text)
    names = [one.name for one in find(doc) if one.kind == "person"]
    assert names.count("Kim Yong-nam") == 1
    assert mention(nlp, text, "Kim never"[:3]) is not None
    assert names[-1] == "Kim Jong-il"


def test_delegation_of_a_person(nlp: Language) -> None:
    """Someone's delegation is a group that acts for the same state."""
    found = mention(nlp, "South African President Thabo Mbeki's special delegation left.", "delegation")
    assert found is not None
    assert (found.kind, found.name, found.country) == ("group", "Thabo Mbeki's special delegation", "ZAF")


def test_capital_keeps_its_place(nlp: Language) -> None:
    """A capital stands for the state and keeps the city for the reader of places."""
    found = mention(nlp, "Talks were held in Lisbon.", "Lisbon")
    assert found is not None
    assert (found.name, found.place) == ("Portugal", "Lisbon")


@pytest.mark.parametrize(("year", "name"), [(1975, "Soviet Union"), (2005, "Russia"), (None, "Russia")])
def test_year_of_the_article_decides(nlp: Language, year: int | None, name: str) -> None:
    """The year of the article decides for whom a capital stands."""
    found = mention(nlp, "Moscow said no.", "Moscow", year)
    assert found is not None
    assert found.name == name


def test_plain_korea_is_the_south(nlp: Language) -> None:
    """Where the North is not spoken of, Korea is South Korea."""
    found = mention(nlp, "Seoul welcomed it. Korea will sign the pact.", "Korea", 2011)
    assert found is not None
    assert found.country == "KOR"


def test_component_keeps_what_find_gives(nlp: Language) -> None:
    """The component keeps all fields, labels its spans, and the document can be stored."""
    doc = actors(nlp("Russian envoy Igor Ivanov met US officials in Lisbon."))
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert read(doc) == find(doc) == read(again)
    assert [span.label_ for span in doc.spans["actors"]] == ["person", "country", "country"]


def test_read_without_component(nlp: Language) -> None:
    """A document that the component has not seen has no mentions."""
    assert read(nlp.make_doc("Norway")) == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "The the of.", "¿?"])
def test_nothing_to_find(nlp: Language, text: str) -> None:
    """Texts without names have no mentions."""
    assert find(nlp(text)) == ()


def test_spans_are_sound(nlp: Language) -> None:
    """Spans come in order, do not overlap, lie within their tokens, and the head is one of these."""
    doc = nlp(
        "The U.S.-led talks between Japanese Prime Minister Eisaku Sato's team and the Soviets ended.\n"
        "Both sides said they were pleased; he told the Saudi and Omani envoys so."
    )
    position = 0
    for one in find(doc):
        assert position <= one.span[0] < one.span[1]
        assert doc[one.tokens[0]].idx <= one.span[0]
        assert one.tokens[0] <= one.head < one.tokens[1]
        position = one.span[1]
