/** A map that shows the same part of the world as others. */
export interface LinkedView {
  /**
   * @param center in metres of the plane
   * @param widthMeters of the part that is in sight
   */
  follow(center: readonly [number, number], widthMeters: number): void;
}

const groups = new Map<string, Set<LinkedView>>();

/** Joins the maps of a name; the answer leaves them again. */
export function joinViews(name: string, view: LinkedView): () => void {
  const members = groups.get(name) ?? new Set<LinkedView>();
  groups.set(name, members.add(view));
  return () => {
    members.delete(view);
    if (members.size === 0) groups.delete(name);
  };
}

/** Takes the other maps of a name along. */
export function leadViews(
  name: string,
  leader: LinkedView,
  center: readonly [number, number],
  widthMeters: number,
): void {
  for (const view of groups.get(name) ?? []) {
    if (view !== leader) view.follow(center, widthMeters);
  }
}
