import type { LabelPoints } from './symbol-layer.js';

/** Reads points inside countries: an object of ISO code and [longitude, latitude]. */
export function parseLabelPoints(json: unknown): LabelPoints {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('Label points must be an object of code and [longitude, latitude].');
  return new Map(Object.entries(json).filter(isPoint));
}

function isPoint(entry: [string, unknown]): entry is [string, [number, number]] {
  const [lon, lat] = Array.isArray(entry[1]) ? (entry[1] as unknown[]) : [];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
