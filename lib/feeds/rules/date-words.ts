// The first letters of each month, January first, in languages in which feeds are written; accents are taken off before.
const MONTHS: readonly string[] = [
  "jan led sty oca tammi янв січ ιαν gen ene siječ",
  "feb fev unor lut sub helmi фев лют φεβ velj",
  "mar mrz brez maart maalis март мар берез μαρ ozuj",
  "apr avr abr dub kwi nis huhti апр квіт απρ travn",
  "may mai maj mayis touko май мая трав μαι svib kvet mei",
  "jun juin cerven czer haz kesa июн черв ιουν giu",
  "jul juil cervenec lip tem heina июл лип ιουλ lug",
  "aug aou ago srp sie agu elo авг серп αυγ kolov",
  "sep set zar wrz eyl syys сен вер σεπ ruj",
  "oct okt out rij paz eki loka окт жовт οκτ ott",
  "nov lis marras ноя лист νοε stud kas",
  "dec dez dic gru ara joulu дек груд δεκ pros",
];

const ZONES: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, ist: 330, cet: 60, cest: 120, met: 60, mest: 120 },
  ...{ mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180, msd: 240, sast: 120, pkt: 300, wib: 420, hkt: 480, sgt: 480 },
  ...{ awst: 480, kst: 540, jst: 540, acst: 570, aest: 600, aedt: 660, nzst: 720, nzdt: 780, brt: -180, art: -180 },
  ...{ nst: -210, ndt: -150, ast: -240, adt: -180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360 },
  ...{ mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600 },
};

const ENGLISH_DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const STEMS = MONTHS.flatMap((stems, month) => stems.split(" ").map((stem) => [bare(stem), month] as const)).sort(
  ([a], [b]) => b.length - a.length,
);

/** The month a word names (0 is January), by its first letters, or null. */
export function monthNamed(word: string): number | null {
  const plain = bare(word);
  if (plain.length < 3) return null;
  return STEMS.find(([stem]) => plain.startsWith(stem))?.[1] ?? null;
}

/** The minutes by which a named time zone is before UTC, or null. */
export function zoneNamed(word: string): number | null {
  return ZONES[word.toLowerCase()] ?? null;
}

/** The day of the week a word names in English (0 is Sunday), or null. */
export function weekdayNamed(word: string): number | null {
  const day = ENGLISH_DAYS.indexOf(word.slice(0, 3).toLowerCase());
  return day < 0 ? null : day;
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
