const DISTANCE = 8;

/** Above the mark, or below it where there is no room; within the figure. Positions go through the object model. */
export function placeTooltip(tooltip: HTMLElement, mark: Element, rightToLeft: boolean): void {
  const around = tooltip.parentElement?.getBoundingClientRect();
  if (!around) {
    return;
  }
  const box = mark.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const wide = box.width > around.width / 2;
  const middle = wide
    ? rightToLeft
      ? box.left + width / 2
      : box.right - width / 2
    : box.left + box.width / 2;
  const left = Math.min(Math.max(0, middle - around.left - width / 2), Math.max(0, around.width - width));
  const above = box.top - around.top - height - DISTANCE;
  const tall = box.height > around.height / 2;
  const top = tall ? 0 : above >= 0 ? above : box.bottom - around.top + DISTANCE;
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${top}px`;
}
