/** A scale bar: a round ground distance and its length on the screen. */
export interface ScaleBar {
  readonly meters: number;
  readonly widthPixels: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten that fits. */
export function scaleBar(groundMetersPerPixel: number, maxWidthPixels: number): ScaleBar | null {
  const maxMeters = groundMetersPerPixel * maxWidthPixels;
  if (!(maxMeters > 0) || !Number.isFinite(maxMeters)) return null;
  const power = 10 ** Math.floor(Math.log10(maxMeters));
  const meters = [5, 2, 1].map((step) => step * power).find((length) => length <= maxMeters) ?? power;
  return { meters, widthPixels: meters / groundMetersPerPixel };
}
