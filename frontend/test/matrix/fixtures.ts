/** An answer of `/api/v1/matrix`: three lines, two Goals, with the targets of Goal 9 where asked for. */
export function answer(changes: Record<string, unknown> = {}, withTargets = false) {
  const counts = (activities: number, entries = 0, weight = activities) => ({ activities, weight, entries });
  return {
    revision: 7,
    depth: withTargets ? 'TARGET' : 'GOAL',
    counting: 'DISTINCT',
    source: 'BOTH',
    total: 1234,
    entries: 9,
    lines: [
      { code: 'C1', title: 'Governments', ...counts(3, 1) },
      { code: 'C2', title: 'Infrastructure', ...counts(112, 4) },
      { code: 'C7-HEALTH', title: 'E-health', ...counts(20) },
    ],
    columns: [
      { code: '3', goal: 3, title: 'Health', colour: '#4C9F38', ...counts(18) },
      ...(withTargets ? [{ code: '3.8', goal: 3, title: 'Coverage', ...counts(6) }] : []),
      { code: '9', goal: 9, title: 'Industry', colour: '#FD6925', ...counts(120, 5) },
      ...(withTargets
        ? [
            { code: '9.1', goal: 9, title: 'Infrastructure', ...counts(40) },
            { code: '9.c', goal: 9, title: 'Access to ICT', ...counts(90, 5) },
          ]
        : []),
    ],
    cells: [
      { line: 'C1', column: '9', state: 'ASSERTED_ONLY', ...counts(0) },
      { line: 'C2', column: '9', state: 'ASSERTED_AND_EVIDENCED', ...counts(112, 4, 56.25) },
      { line: 'C2', column: '3', state: 'EVIDENCED_ONLY', ...counts(2, 0, 0.5) },
      { line: 'C7-HEALTH', column: '3', state: 'ASSERTED_AND_EVIDENCED', ...counts(18, 0, 12) },
      ...(withTargets
        ? [{ line: 'C2', column: '9.c', state: 'ASSERTED_AND_EVIDENCED', ...counts(88, 4) }]
        : []),
    ],
    ...changes,
  };
}
