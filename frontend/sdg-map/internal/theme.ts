import { hexToRgb, type Rgb } from './colour-ramp.js';
import { createPalette, isDarkGround, type Palette, type PaletteOptions } from './palette.js';

/**
 * Reads the theme from a hidden probe whose colours are the element's custom properties. The probe's colours
 * have a transition of a millisecond, so any change of theme, whatever its cause, ends in an event.
 */
export function readPalette(probe: HTMLElement, options: PaletteOptions = {}): Palette {
  const style = getComputedStyle(probe);
  const theme = {
    ink: style.color,
    ground: style.backgroundColor,
    accent: style.borderTopColor,
    muted: style.borderBottomColor,
    surface: style.outlineColor,
  };
  const ground = toRgb(theme.ground);
  const ink = toRgb(theme.ink);
  const dark = ground ? isDarkGround(ground) : ink ? !isDarkGround(ink) : false;
  return createPalette(
    { ...theme, ground: ground ? theme.ground : dark ? '#10161c' : '#ffffff' },
    dark,
    options,
  );
}

/** Any CSS colour as red, green, blue; null for a transparent one or where there is no canvas. */
function toRgb(colour: string): Rgb | null {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return hexToRgb(colour);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return alpha! < 128 ? null : [red!, green!, blue!];
}
