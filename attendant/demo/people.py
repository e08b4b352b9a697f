"""Who works in the made-up organisation: names, places, hours and ways of keeping a calendar.

All people are invented. Phone numbers come from ranges that regulators keep free for fiction: Ofcom (020 7946 0xxx,
07700 900xxx), Bundesnetzagentur (030 23125, 040 66969, 089 99998, 0171 39200), Arcep (01 99 00, 06 39 98), PTS
(08-465 004, 070-174 06), ComReg (020 91x), ACMA (02 5550) and NANPA (555-01xx). Where a country keeps none, people have
a number of the London exchange. Mail addresses lie under a domain that RFC 2606 reserves.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from attendant.core.schedule import ScheduleView

DOMAIN = "contoso.example"


class Habit(StrEnum):
    """A way of keeping a calendar."""

    OFFICE = "office"
    QUIET = "quiet"
    MANAGER = "manager"
    TRAVELLER = "traveller"
    COUNTER = "counter"
    DESK = "desk"
    ROUNDS = "rounds"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class Place:
    """Where people work.

    Attributes:
        name: As the address book writes it.
        zone: IANA key.
        phone: Pattern of the direct lines; ``{n}`` is the person's number within the place.
        mobile: Pattern of the mobile numbers, or "".
    """

    name: str
    zone: str
    phone: str
    mobile: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """An absence of days or weeks, arranged around the demo's today and repeated every six weeks.

    Attributes:
        first_day: Days after the Monday of today's week; may be negative.
        days: How many days it lasts.
        subject: What stands in the owner's calendar.
        private: Nobody else may read that.
    """

    first_day: int
    days: int
    subject: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One colleague.

    Attributes:
        given: First name.
        surname: Family name.
        department: Team.
        title: Job title.
        place: Key of ``PLACES``.
        hours: Working week as ``"Mon-Fri 09:00-17:30"``, several parts separated by ";"; "" where the mailbox does not
            say. 24:00 is allowed, an end before the start lies on the next day.
        habit: How the calendar is kept.
        shown_as: Display name where it is more than first and family name.
        alias: Part of the address before the "@" where it does not follow from the name.
        rights: How much of the calendar the console's account may see.
        shows_private: The account may read private items too.
        leave: A longer absence, or None.
        favourite: The reception asks for this person often.
        left: Still in the directory, but the mailbox is gone.
        notes: What the reception wrote down.
    """

    given: str
    surname: str
    department: str
    title: str
    place: str
    hours: str = "Mon-Fri 09:00-17:30"
    habit: Habit = Habit.OFFICE
    shown_as: str = ""
    alias: str = ""
    rights: ScheduleView = ScheduleView.FULL
    shows_private: bool = False
    leave: Leave | None = None
    favourite: bool = False
    left: bool = False
    notes: str = ""

    @property
    def name(self) -> str:
        """Display name."""
        return self.shown_as or f"{self.given} {self.surname}"

    @property
    def mailbox(self) -> str:
        """Primary SMTP address."""
        return f"{self.alias or _alias(self.given, self.surname)}@{DOMAIN}"


def _alias(given: str, surname: str) -> str:
    decomposed = unicodedata.normalize("NFKD", f"{given}.{surname}".casefold().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in decomposed if letter.isascii() and (letter.isalnum() or letter in ".-'"))


_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "ä": "ae", "ö": "oe", "ü": "ue", "đ": "d", "ı": "i", "’": "'"}
)

PLACES = MappingProxyType(
    {
        "london": Place("London, Canal Wharf 4", "Europe/London", "+44 20 7946 0{n:03}", "+44 7700 900{n:03}"),
        "dublin": Place("Dublin, Mill Street", "Europe/Dublin", "+353 20 914 0{n:03}"),
        "berlin": Place("Berlin, Speicherhof", "Europe/Berlin", "+49 30 23125-{n:03}", "+49 171 39200{n:02}"),
        "hamburg": Place("Hamburg, Leitstand", "Europe/Berlin", "+49 40 66969-{n:03}"),
        "munich": Place("München, Haus C", "Europe/Berlin", "+49 89 99998-{n:03}"),
        "paris": Place("Paris, Quai Nord", "Europe/Paris", "+33 1 99 00 12 {n:02}", "+33 6 39 98 40 {n:02}"),
        "stockholm": Place("Stockholm, Norrhamnen", "Europe/Stockholm", "+46 8 465 004 {n:02}", "+46 70 174 06 1{n}"),
        "copenhagen": Place("København, Havnegade", "Europe/Copenhagen", "+44 20 7946 01{n:02}"),
        "warsaw": Place("Warszawa, Plac Próbny", "Europe/Warsaw", "+44 20 7946 02{n:02}"),
        "budapest": Place("Budapest, Rakpart 12", "Europe/Budapest", "+44 20 7946 03{n:02}"),
        "milan": Place("Milano, Via dell'Esempio", "Europe/Rome", "+44 20 7946 04{n:02}"),
        "riyadh": Place("Riyadh, Tower 2", "Asia/Riyadh", "+44 20 7946 05{n:02}"),
        "bengaluru": Place("Bengaluru, Lake Campus", "Asia/Kolkata", "+44 20 7946 06{n:02}"),
        "kathmandu": Place("Kathmandu, from home", "Asia/Kathmandu", "+44 20 7946 07{n:02}"),
        "singapore": Place("Singapore, Harbour Gate", "Asia/Singapore", "+44 20 7946 080{n}"),
        "shanghai": Place("Shanghai, Riverside", "Asia/Shanghai", "+44 20 7946 082{n}"),
        "seoul": Place("Seoul, Han Building", "Asia/Seoul", "+44 20 7946 084{n}"),
        "tokyo": Place("Tokyo, Minato", "Asia/Tokyo", "+44 20 7946 086{n}"),
        "sydney": Place("Sydney, Example Quay", "Australia/Sydney", "+61 2 5550 {n:04}"),
        "auckland": Place("Auckland, from home", "Pacific/Auckland", "+44 20 7946 088{n}"),
        "sao_paulo": Place("São Paulo, Torre Azul", "America/Sao_Paulo", "+44 20 7946 089{n}"),
        "st_johns": Place("St. John's, Harbour Drive", "America/St_Johns", "+1 709 555 01{n:02}"),
        "new_york": Place("New York, Pier 9", "America/New_York", "+1 212 555 01{n:02}", "+1 917 555 01{n:02}"),
        "denver": Place("Denver, from home", "America/Denver", "+1 303 555 01{n:02}"),
        "los_angeles": Place("Los Angeles, Studio 3", "America/Los_Angeles", "+1 213 555 01{n:02}"),
        "honolulu": Place("Honolulu, from home", "Pacific/Honolulu", "+1 808 555 01{n:02}"),
    }
)

_BOARD = "Board"
_SALES = "Sales"
_RESEARCH = "Research & Development"
_FINANCE = "Finance"
_LEGAL = "Legal"
_HR = "Human Resources"
_MARKETING = "Marketing"
_LOGISTICS = "Logistics"
_CONTROL = "Control Room"
_SECURITY = "Security"
_SERVICE = "Service Desk"

_EARLY, _LATE, _NIGHT = "06:00-14:15", "14:00-22:15", "22:00-06:15"

PEOPLE: tuple[Person, ...] = (
    Person(
        "Margaret",
        "Ashworth-Llewellyn",
        _BOARD,
        "Chief Executive",
        "london",
        "Mon-Fri 08:00-18:00",
        Habit.MANAGER,
        shows_private=True,
        favourite=True,
        notes="Put calls through to Anna Bergmann first.",
    ),
    Person("Henrik", "Sjöström", _BOARD, "Finance Director", "stockholm", "Mon-Fri 08:00-17:00", Habit.MANAGER),
    Person(
        "Ngọc Anh",
        "Trần",
        _BOARD,
        "Chief Technology Officer",
        "singapore",
        "Mon-Fri 09:00-18:30",
        Habit.MANAGER,
        shown_as="Trần Ngọc Anh",
        rights=ScheduleView.SUBJECT,
    ),
    Person("Anna", "Bergmann", _BOARD, "Assistant to the Board", "berlin", "Mon-Fri 08:30-17:00", favourite=True),
    Person(
        "Karl-Friedrich Maximilian",
        "von und zu Hohenstein-Wolkenburg-Lichtenfels",
        _BOARD,
        "Chairman of the Supervisory Board and Honorary President of the Foundation",
        "munich",
        "Tue,Thu 10:00-16:00",
        Habit.QUIET,
        alias="kf.hohenstein",
    ),
    Person("Siobhán", "O'Brien", _SALES, "Head of Sales", "dublin", habit=Habit.MANAGER, favourite=True),
    Person("Liam", "O’Súilleabháin", _SALES, "Account Manager", "dublin"),
    Person("João", "Gonçalves", _SALES, "Account Manager", "sao_paulo", "Mon-Fri 08:00-17:00"),
    Person("Isabella", "D'Angelo", _SALES, "Account Manager", "milan", habit=Habit.TRAVELLER),
    Person("Jack", "Whitfield", _SALES, "Key Accounts", "new_york", "Mon-Fri 08:30-17:30", Habit.TRAVELLER),
    Person(
        "Layla",
        "Al-Rashid",
        _SALES,
        "Regional Manager",
        "riyadh",
        "Sun-Thu 08:00-17:00",
        shown_as="Layla Al-Rashid (ليلى الراشد)",
    ),
    Person("Øystein", "Nygård", _SALES, "Account Manager", "copenhagen", leave=Leave(-3, 10, "Winter holiday")),
    Person("Emily", "Carter", _SALES, "Inside Sales", "los_angeles", "Mon-Fri 08:00-16:30", Habit.QUIET),
    Person(
        "Misaki",
        "Satō",
        _RESEARCH,
        "Lead Engineer",
        "tokyo",
        shown_as="佐藤 美咲 (Satō Misaki)",
        alias="misaki.sato",
        favourite=True,
    ),
    Person(
        "Kenji", "Watanabe", _RESEARCH, "Engineer", "tokyo", shown_as="渡辺 健司 (Watanabe Kenji)", habit=Habit.QUIET
    ),
    Person("Xiùyīng", "Wáng", _RESEARCH, "Test Engineer", "shanghai", shown_as="王 秀英 (Wáng Xiùyīng)"),
    Person("Min-jun", "Kim", _RESEARCH, "Engineer", "seoul", shown_as="김민준 (Kim Min-jun)"),
    Person("Jürgen", "Müller", _RESEARCH, "Head of Development", "munich", "Mon-Fri 07:30-16:30", Habit.MANAGER),
    Person("Anna", "Kovács", _RESEARCH, "Software Architect", "budapest"),
    Person("Søren", "Kjærgaard", _RESEARCH, "Engineer", "copenhagen", "Mon-Fri 08:00-16:00", Habit.QUIET),
    Person("Priya", "Raghunathan", _RESEARCH, "Product Manager", "bengaluru", "Mon-Fri 10:00-19:00", Habit.MANAGER),
    Person("Zoë", "Whitaker", _RESEARCH, "Designer", "london", leave=Leave(-10, 24, "Parental leave", private=True)),
    Person("Noah", "Tremblay", _RESEARCH, "Engineer", "st_johns", "Mon-Fri 08:30-16:30"),
    Person(
        "Venkatanarasimharaju",
        "Balasubramaniam Thiruvengadasamy",
        _RESEARCH,
        "Principal Engineer",
        "bengaluru",
        alias="venkat.b",
    ),
    Person("Charlotte", "Lefèvre", _FINANCE, "Head of Accounting", "paris", "Mon-Fri 09:00-18:00"),
    Person("Małgorzata", "Wiśniewska", _FINANCE, "Accounts Payable", "warsaw", "Mon-Fri 08:00-16:00", Habit.QUIET),
    Person("Łukasz", "Żółkiewski", _FINANCE, "Controller", "warsaw", rights=ScheduleView.SUBJECT),
    Person("Björn", "Åkesson", _FINANCE, "Payroll", "stockholm", "Mon-Thu 08:00-14:00", Habit.QUIET),
    Person("Françoise", "L'Hôpital", _FINANCE, "Auditor", "paris", leave=Leave(10, 24, "Rehabilitation", private=True)),
    Person("Viktor", "Petrov", _LEGAL, "General Counsel", "london", rights=ScheduleView.NONE),
    Person("Beate", "Hoffmann", _LEGAL, "Works Council", "berlin", rights=ScheduleView.TIMES),
    Person("Aoife", "Ní Dhomhnaill", _LEGAL, "Data Protection Officer", "dublin", "Mon-Wed 09:00-17:00", Habit.QUIET),
    Person("Daniel", "Grünwald", _LEGAL, "Contracts", "berlin", rights=ScheduleView.SUBJECT),
    Person("Gwendolyn", "Pryce-Jones", _HR, "Recruiting", "london", left=True, notes="Left in September."),
    Person("Anna-Lena", "Schäfer", _HR, "Head of Human Resources", "berlin", habit=Habit.MANAGER),
    Person("Rui", "Fernandes", _HR, "Training", "sao_paulo", "Mon-Fri 09:00-18:00"),
    Person("Grace", "Okonkwo", _HR, "Personnel", "london", "Mon-Fri 09:30-15:00", leave=Leave(3, 11, "Annual leave")),
    Person("Camille", "Dubois", _MARKETING, "Head of Marketing", "paris", "Mon-Fri 09:30-18:00", Habit.MANAGER),
    Person("Oliver", "Smith", _MARKETING, "Press Office", "sydney", favourite=True),
    Person("Olivia", "Smyth", _MARKETING, "Events", "sydney", habit=Habit.TRAVELLER),
    Person("Mateo", "Núñez", _MARKETING, "Web Editor", "new_york", hours=""),
    Person(
        "María del Carmen Guadalupe",
        "Fernández de Córdoba y Álvarez de Toledo",
        _MARKETING,
        "Translations",
        "milan",
        "Mon-Fri 16:00-24:00",
        alias="carmen.fernandez",
    ),
    Person("Piotr", "Zieliński", _LOGISTICS, "Warehouse Counter", "warsaw", "Mon-Sat 07:00-15:30", Habit.COUNTER),
    Person("Hannah", "Weiß", _LOGISTICS, "Parcel Counter", "berlin", "Tue-Sat 10:00-18:30", Habit.COUNTER),
    Person("Tom", "Baker", _LOGISTICS, "Purchasing", "london", leave=Leave(-1, 3, "Trade fair")),
    Person("Nadia", "Haddad", _LOGISTICS, "Customs", "riyadh", "Sun-Thu 07:30-16:00"),
    Person("Uwe", "Petersen", _CONTROL, "Dispatcher, early shift", "hamburg", f"Mon-Thu {_EARLY}", Habit.DESK),
    Person("Meike", "Claasen", _CONTROL, "Dispatcher, early shift", "hamburg", f"Fri-Sun {_EARLY}", Habit.DESK),
    Person("Emre", "Yıldız", _CONTROL, "Dispatcher, late shift", "hamburg", f"Mon-Thu {_LATE}", Habit.DESK),
    Person("Dörte", "Jürß", _CONTROL, "Dispatcher, late shift", "hamburg", f"Fri-Sun {_LATE}", Habit.DESK),
    Person("Kofi", "Mensah", _CONTROL, "Dispatcher, night shift", "hamburg", f"Mon-Thu {_NIGHT}", Habit.DESK),
    Person("Ines", "Brandt", _CONTROL, "Dispatcher, night shift", "hamburg", f"Fri-Sun {_NIGHT}", Habit.DESK),
    Person("Siti", "Rahman", _SECURITY, "Guard, day shift", "singapore", "Mon-Wed 07:00-19:00", Habit.ROUNDS),
    Person("Wei Ming", "Tan", _SECURITY, "Guard, day shift", "singapore", "Thu-Sun 07:00-19:00", Habit.ROUNDS),
    Person("Arjun", "Pillai", _SECURITY, "Guard, night shift", "singapore", "Mon-Wed 19:00-07:00", Habit.ROUNDS),
    Person("Mei Ling", "Goh", _SECURITY, "Guard, night shift", "singapore", "Thu-Sun 19:00-07:00", Habit.ROUNDS),
    Person("Ava", "Ngata", _SERVICE, "Service Desk", "auckland", "Mon-Sun 08:00-16:00", Habit.ON_CALL),
    Person("Bishnu", "Thapa", _SERVICE, "Service Desk", "kathmandu", "Mon-Sun 08:30-18:30", Habit.ON_CALL),
    Person("Dakota", "Reyes", _SERVICE, "Service Desk", "denver", "Mon-Fri 05:30-14:00", Habit.ON_CALL),
    Person("Keoni", "Kahale", _SERVICE, "Service Desk", "honolulu", "Mon-Sun 04:00-12:00", Habit.ON_CALL),
    Person("Clara", "Vogt", _SERVICE, "Service Desk, weekends", "berlin", "Fri-Sun 12:00-22:30", Habit.ON_CALL),
)
