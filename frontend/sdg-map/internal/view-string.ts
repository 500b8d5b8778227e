/** What the map shows: centre in degrees and zoom of the tile grid (fractions allowed). */
export interface MapPosition {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Reads "lon,lat,zoom"; null where it is not that. */
export function parseView(text: string | null | undefined): MapPosition | null {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  if (Math.abs(lon!) > 180 || Math.abs(lat!) > 90 || zoom! < -4 || zoom! > 24) return null;
  return { lon: lon!, lat: lat!, zoom: zoom! };
}

/** Writes "lon,lat,zoom", as precise as a pixel at that zoom and no more. */
export function formatView(position: MapPosition): string {
  const { lon, lat, zoom } = roundView(position);
  return `${lon},${lat},${zoom}`;
}

export function roundView({ lon, lat, zoom }: MapPosition): MapPosition {
  const digits = Math.min(5, Math.max(1, Math.ceil(zoom * 0.31 + 0.6)));
  return { lon: round(lon, digits), lat: round(lat, digits), zoom: round(zoom, 2) };
}

function round(value: number, digits: number): number {
  // "+ 0" turns -0 into 0.
  return Number(value.toFixed(digits)) + 0;
}
