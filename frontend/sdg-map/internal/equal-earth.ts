/**
 * Equal Earth, EPSG:8857, ellipsoidal on WGS84: longitude and latitude in degrees, x and y in metres.
 *
 * Written here although proj4js 2.22 has a correct ellipsoidal `eqearth` (same values to a micrometre):
 * proj4js costs some 40 kB compressed for one projection, this file less than 1 kB.
 *
 * @see B. Šavrič, T. Patterson, B. Jenny (2018), The Equal Earth map projection,
 *   https://doi.org/10.1080/13658816.2018.1504949; EPSG guidance note 7-2, method 1078.
 */

const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const HALF_SQRT3 = Math.sqrt(3) / 2;

const SEMI_MAJOR_METERS = 6378137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const E4 = E2 * E2;
const E6 = E4 * E2;

const Q_POLE = authalicQ(1);
const AUTHALIC_RADIUS_METERS = SEMI_MAJOR_METERS * Math.sqrt(Q_POLE / 2);

/** Coefficients of latitude from authalic latitude; the rest of the series is below 1 mm. Snyder (1987), 3-18. */
const SIN2 = E2 / 3 + (31 * E4) / 180 + (517 * E6) / 5040;
const SIN4 = (23 * E4) / 360 + (251 * E6) / 3780;
const SIN6 = (761 * E6) / 45360;

const DEGREES = 180 / Math.PI;

export type Position = [x: number, y: number];

/** Greatest x, at 180 degrees on the equator. */
export const EQUAL_EARTH_MAX_X_METERS = 17243959.06;
/** Greatest y, at the poles. */
export const EQUAL_EARTH_MAX_Y_METERS = 8392927.6;

/** Projects a position. Longitude is taken as it is (no wrapping), latitude is held within ±90. */
export function lonLatToEqualEarth(lon: number, lat: number): Position {
  const sinLat = Math.sin(clamp(lat, -90, 90) / DEGREES);
  const sinAuthalic = clamp(authalicQ(sinLat) / Q_POLE, -1, 1);
  const theta = Math.asin(HALF_SQRT3 * sinAuthalic);
  const x = (AUTHALIC_RADIUS_METERS * (lon / DEGREES) * Math.cos(theta)) / (HALF_SQRT3 * slope(theta));
  return [x, AUTHALIC_RADIUS_METERS * height(theta)];
}

/**
 * Longitude and latitude of a point of the plane. A point beside the outline gets a longitude beyond ±180,
 * one above or below it the latitude of the pole.
 */
export function equalEarthToLonLat(x: number, y: number): Position {
  const theta = thetaOf(y / AUTHALIC_RADIUS_METERS);
  const lon = (x * HALF_SQRT3 * slope(theta)) / (AUTHALIC_RADIUS_METERS * Math.cos(theta));
  const authalic = Math.asin(clamp(Math.sin(theta) / HALF_SQRT3, -1, 1));
  const lat =
    authalic + SIN2 * Math.sin(2 * authalic) + SIN4 * Math.sin(4 * authalic) + SIN6 * Math.sin(6 * authalic);
  return [lon * DEGREES, lat * DEGREES];
}

/** Whether a point of the plane lies within the outline of the world. */
export function isInsideEqualEarth(x: number, y: number): boolean {
  return Math.abs(y) <= EQUAL_EARTH_MAX_Y_METERS && Math.abs(equalEarthToLonLat(x, y)[0]) <= 180;
}

/** Metres on the ground per metre on the map, east-west, at a latitude: for the scale bar. */
export function groundMetersPerMapMeter(lat: number): number {
  const phi = clamp(lat, -89.9, 89.9) / DEGREES;
  const sinLat = Math.sin(phi);
  const primeVertical = SEMI_MAJOR_METERS / Math.sqrt(1 - E2 * sinLat * sinLat);
  const mapMetersPerRadian = lonLatToEqualEarth(DEGREES, lat)[0];
  return (primeVertical * Math.cos(phi)) / mapMetersPerRadian;
}

function authalicQ(sinLat: number): number {
  const eSin = E * sinLat;
  return (1 - E2) * (sinLat / (1 - eSin * eSin) - Math.log((1 - eSin) / (1 + eSin)) / (2 * E));
}

/** y on the unit sphere. */
function height(theta: number): number {
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
}

/** dy/dtheta on the unit sphere. */
function slope(theta: number): number {
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  return A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
}

const THETA_POLE = Math.asin(HALF_SQRT3);

function thetaOf(unitY: number): number {
  let theta = clamp(unitY / A1, -THETA_POLE, THETA_POLE);
  for (let i = 0; i < 12; i++) {
    const delta = (height(theta) - unitY) / slope(theta);
    theta = clamp(theta - delta, -THETA_POLE, THETA_POLE);
    if (Math.abs(delta) < 1e-12) break;
  }
  return theta;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
