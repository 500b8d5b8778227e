/** A seamless diagonal hatch as a canvas pattern, null where the browser gives no canvas. */
export function hatchPattern(options: {
  readonly line: string;
  /** Opacity of the lines, 0 to 1. */
  readonly lineOpacity?: number;
  readonly ground?: string;
  readonly spacingPixels: number;
  readonly lineWidthPixels: number;
  readonly direction: 'up' | 'down';
  readonly pixelRatio: number;
}): CanvasPattern | null {
  const { line, lineOpacity, ground, spacingPixels, lineWidthPixels, direction, pixelRatio } = options;
  const size = Math.max(2, Math.round(spacingPixels * pixelRatio));
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return null;
  if (ground) {
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
  }
  if (direction === 'down') {
    context.translate(size, 0);
    context.scale(-1, 1);
  }
  context.globalAlpha = lineOpacity ?? 1;
  context.strokeStyle = line;
  context.lineWidth = lineWidthPixels * pixelRatio;
  context.lineCap = 'square';
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.createPattern(canvas, 'repeat');
}
