const DISTANCE = 8;

/**
 * Above the mark, or below it where there is no room; beside a mark that is as high as the figure, so that its values
 * stay visible. Within the figure; positions go through the object model, which a strict policy allows.
 */
export function placeTooltip(tooltip: HTMLElement, mark: Element, rightToLeft: boolean): void {
  const around = tooltip.parentElement?.getBoundingClientRect();
  if (!around) {
    return;
  }
  const box = mark.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const place =
    box.height > around.height / 2
      ? { left: besides(box, around, width), top: 0 }
      : {
          left: middle(box, around, width, rightToLeft) - around.left - width / 2,
          top: aboveOrBelow(box, around, height),
        };
  tooltip.style.left = `${Math.min(Math.max(0, place.left), Math.max(0, around.width - width))}px`;
  tooltip.style.top = `${place.top}px`;
}

function besides(box: DOMRect, around: DOMRect, width: number): number {
  const after = box.right - around.left + DISTANCE;
  return after + width <= around.width ? after : box.left - around.left - width - DISTANCE;
}

/** Of a mark as wide as the figure the far end, where no name is covered. */
function middle(box: DOMRect, around: DOMRect, width: number, rightToLeft: boolean): number {
  if (box.width <= around.width / 2) {
    return box.left + box.width / 2;
  }
  return rightToLeft ? box.left + width / 2 : box.right - width / 2;
}

function aboveOrBelow(box: DOMRect, around: DOMRect, height: number): number {
  const above = box.top - around.top - height - DISTANCE;
  return above >= 0 ? above : box.bottom - around.top + DISTANCE;
}
