import CircleStyle, { type Options as CircleOptions } from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { ColorLike } from 'ol/colorlike.js';

import { classPattern, patternFill } from './class-patterns.js';
import { hatchPattern } from './hatch.js';
import type { FillCode } from './legend.js';
import type { Palette } from './palette.js';

/** How a country is marked on top of its fill. */
export type Mark = 'selected' | 'active' | 'hovered';

export const OVERLAY_SPACING_PIXELS = 8;
export const OVERLAY_OPACITY = 0.5;
export const NO_DATA_SPACING_PIXELS = 5;
/** Circles that overlap stay countable. */
export const SYMBOL_OPACITY = 0.82;

/** Radius of the symbol of a small State at a zoom. */
export function symbolRadiusPixels(zoom: number): number {
  return Math.min(6, Math.max(2.4, 2.9 + 0.75 * zoom));
}

/** Radius of a cluster of activities: area follows the number, within bounds. */
export function clusterRadiusPixels(count: number): number {
  return Math.min(22, 9 + 1.6 * Math.log2(Math.max(1, count)));
}

/**
 * The styles of one palette and one number of classes, made once and handed out again: OpenLayers batches
 * features with the same style.
 */
export class StyleBook {
  readonly #palette: Palette;
  readonly #classFills: readonly ColorLike[];
  readonly #font: string;
  readonly #cache = new Map<string, Style[]>();
  readonly #noData: ColorLike;
  readonly #overlay: ColorLike;

  constructor(palette: Palette, classCount: number, pixelRatio: number, fontFamily: string) {
    this.#palette = palette;
    this.#classFills = palette
      .classes(classCount)
      .map((colour, i) =>
        palette.patterns
          ? patternFill(classPattern(i, classCount), colour, palette.border, pixelRatio)
          : colour,
      );
    this.#font = fontFamily;
    this.#noData =
      hatchPattern({
        line: palette.noDataHatch,
        ground: palette.noDataGround,
        spacingPixels: NO_DATA_SPACING_PIXELS,
        lineWidthPixels: 0.9,
        direction: 'up',
        pixelRatio,
      }) ?? palette.noDataGround;
    this.#overlay =
      hatchPattern({
        line: palette.border,
        lineOpacity: OVERLAY_OPACITY,
        spacingPixels: OVERLAY_SPACING_PIXELS,
        lineWidthPixels: 0.8,
        direction: 'down',
        pixelRatio,
      }) ?? 'rgba(0,0,0,0.15)';
  }

  colour(fill: FillCode): ColorLike {
    const palette = this.#palette;
    if (typeof fill === 'number') return this.#classFills[fill] ?? palette.land;
    switch (fill) {
      case 'valued':
        return palette.valued;
      case 'zero':
        return palette.zero;
      case 'noData':
        return this.#noData;
      case 'notApplicable':
        return palette.notApplicable;
      case 'highlight':
        return palette.accent;
      default:
        return palette.land;
    }
  }

  /** Fill with a faint outline: it is the coast. Land borders are lines of their own and lie above. */
  country(fill: FillCode, zoom: number, overlay: boolean): Style[] {
    const width = zoom < 2 ? 0.5 : 0.75;
    return this.#cached(`country ${fill} ${width} ${overlay}`, () => {
      const styles = [
        new Style({
          fill: new Fill({ color: this.colour(fill) }),
          stroke: new Stroke({ color: this.#palette.coast, width, lineJoin: 'round' }),
          zIndex: 1,
        }),
      ];
      if (overlay) styles.push(new Style({ fill: new Fill({ color: this.#overlay }), zIndex: 2 }));
      return styles;
    });
  }

  symbol(fill: FillCode, zoom: number): Style[] {
    const radius = Math.round(symbolRadiusPixels(zoom) * 5) / 5;
    return this.#cached(`symbol ${fill} ${radius}`, () => {
      const { border, ground } = this.#palette;
      return [
        new Style({
          image: circle({ radius: radius + 1.2, fill: new Fill({ color: ground }) }),
          zIndex: 5,
        }),
        new Style({
          image: circle({
            radius,
            fill: new Fill({ color: this.colour(fill) }),
            stroke: new Stroke({ color: border, width: 1 }),
          }),
          zIndex: 6,
        }),
      ];
    });
  }

  /** A value as a circle: a halo that parts it from others, a dark line that parts it from any ground. */
  graduated(radiusPixels: number): Style[] {
    const radius = Math.round(radiusPixels * 4) / 4;
    return this.#cached(`graduated ${radius}`, () => {
      const { border, ground, symbol } = this.#palette;
      return [
        new Style({
          image: circle({ radius: radius + 1.4, stroke: new Stroke({ color: ground, width: 1.2 }) }),
        }),
        new Style({
          image: circle({
            radius,
            fill: new Fill({ color: withOpacity(symbol, SYMBOL_OPACITY) }),
            stroke: new Stroke({ color: border, width: 1 }),
          }),
        }),
      ];
    });
  }

  /**
   * Land borders: solid; dashed where disputed and dotted where undetermined, on a pale ground that hides the
   * outline of the areas below.
   */
  line(kind: string, zoom: number): Style[] {
    const width = zoom < 1.2 ? 0.6 : zoom < 2.5 ? 0.8 : 1;
    return this.#cached(`line ${kind} ${width}`, () => {
      const { border, lineGround } = this.#palette;
      const ground = new Style({ stroke: new Stroke({ color: lineGround, width: width + 0.7 }), zIndex: 3 });
      switch (kind) {
        case 'DISPUTED': {
          const stroke = new Stroke({ color: border, width, lineDash: [4, 3], lineCap: 'butt' });
          return [ground, new Style({ stroke, zIndex: 4 })];
        }
        case 'UNDETERMINED': {
          const stroke = new Stroke({
            color: border,
            width: width + 0.4,
            lineDash: [0.1, 3],
            lineCap: 'round',
          });
          return [ground, new Style({ stroke, zIndex: 4 })];
        }
        default:
          return [new Style({ stroke: new Stroke({ color: border, width, lineJoin: 'round' }), zIndex: 2 })];
      }
    });
  }

  mark(mark: Mark, symbol: boolean, zoom: number): Style[] {
    const radius = Math.round(symbolRadiusPixels(zoom) * 5) / 5 + 3;
    return this.#cached(`mark ${mark} ${symbol ? radius : ''}`, () => {
      const { accent, ground, ink } = this.#palette;
      const [color, width] = mark === 'hovered' ? [ink, 1.5] : mark === 'active' ? [ink, 2.5] : [accent, 2.5];
      const strokes = [
        new Stroke({ color: ground, width: width + 3, lineJoin: 'round' }),
        new Stroke({ color, width, lineJoin: 'round' }),
      ];
      const shown = mark === 'hovered' ? strokes.slice(1) : strokes;
      const zIndex = mark === 'hovered' ? 10 : mark === 'selected' ? 20 : 30;
      return shown.map(
        (stroke, i) =>
          new Style(
            symbol
              ? { image: circle({ radius, stroke }), zIndex: zIndex + i }
              : { stroke, zIndex: zIndex + i },
          ),
      );
    });
  }

  /** One activity at its exact place. */
  site(): Style[] {
    return this.#cached('site', () => [
      new Style({
        image: circle({
          radius: 4,
          fill: new Fill({ color: this.#palette.ink }),
          stroke: new Stroke({ color: this.#palette.ground, width: 1.5 }),
        }),
        zIndex: 1,
      }),
    ]);
  }

  cluster(count: number, text: string): Style[] {
    return this.#cached(`cluster ${text}`, () => {
      const { ink, ground } = this.#palette;
      return [
        new Style({
          image: circle({
            radius: clusterRadiusPixels(count),
            fill: new Fill({ color: ground }),
            stroke: new Stroke({ color: ink, width: 1.5 }),
          }),
          text: new Text({
            text,
            font: `600 13px ${this.#font}`,
            fill: new Fill({ color: ink }),
            offsetY: 0.5,
            declutterMode: 'none',
          }),
          zIndex: 2 + Math.log2(Math.max(1, count)),
        }),
      ];
    });
  }

  /** A number for a group of countries, with its name below where there is room for it. */
  groupMark(count: number, text: string, title: string): Style[] {
    if (title === '') return this.cluster(count, text);
    return this.#cached(`group ${text} ${title}`, () => {
      const { ink, ground } = this.#palette;
      const name = new Text({
        text: title,
        font: `600 12px ${this.#font}`,
        fill: new Fill({ color: ink }),
        stroke: new Stroke({ color: ground, width: 3.5 }),
        textBaseline: 'top',
        offsetY: clusterRadiusPixels(count) + 2,
        declutterMode: 'none',
      });
      return [...this.cluster(count, text), new Style({ text: name, zIndex: 40 })];
    });
  }

  ocean(): Style {
    const { ocean, outline } = this.#palette;
    return new Style({ fill: new Fill({ color: ocean }), stroke: new Stroke({ color: outline, width: 1 }) });
  }

  graticule(): Style {
    return new Style({ stroke: new Stroke({ color: this.#palette.graticule, width: 0.8 }) });
  }

  #cached(key: string, make: () => Style[]): Style[] {
    let styles = this.#cache.get(key);
    if (!styles) {
      styles = make();
      this.#cache.set(key, styles);
    }
    return styles;
  }
}

export function withOpacity(hexColour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255);
  return hexColour + alpha.toString(16).padStart(2, '0');
}

/**
 * A circle that can be hit. KNOWN BUG of OpenLayers 10.11: in a vector tile layer without decluttering, only
 * images that are expressly left out of it are found under the pointer.
 */
function circle(options: CircleOptions): CircleStyle {
  return new CircleStyle({ ...options, declutterMode: 'none' });
}
