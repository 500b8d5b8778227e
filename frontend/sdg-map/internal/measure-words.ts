/** What a measure is called, in the reader's language. The page hands it over as property `measure`. */
export interface MeasureWords {
  /** Code of the answer that these words belong to, such as targets. */
  readonly code: string;
  /** Title of legend and picture. */
  readonly title: string;
  /** How it is counted, in a sentence: tooltip of the title. */
  readonly rule?: string;
  /** What is said of a country; {value} is a place for the number. Absent for activities, which say more. */
  readonly value?: string;
  /** State ZERO. */
  readonly zero?: string;
  /** State NO_DATA. */
  readonly noData?: string;
  /** State NOT_APPLICABLE. */
  readonly notApplicable?: string;
}

/**
 * The words that go with the values on the map. Words and values come on two ways: until both speak of the same
 * measure, the ones that did so before stay.
 */
export function matchingWords(
  code: string | null,
  given: MeasureWords | null,
  held: MeasureWords | null,
): MeasureWords | null {
  if (given && (code === null || given.code === code)) return given;
  return held?.code === code ? held : null;
}
