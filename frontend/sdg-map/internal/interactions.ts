import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import Kinetic from 'ol/Kinetic.js';
import { noModifierKeys, platformModifierKey, primaryAction } from 'ol/events/condition.js';
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js';
import DragPan from 'ol/interaction/DragPan.js';
import type Interaction from 'ol/interaction/Interaction.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import KeyboardZoom from 'ol/interaction/KeyboardZoom.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import PinchZoom from 'ol/interaction/PinchZoom.js';

/** Texts shown for a moment when a gesture is left to the page. */
export type GestureHint = 'wheelHint' | 'touchHint';

export interface InteractionOptions {
  /** Leave the wheel and one finger to the page until the map has the focus. */
  readonly shy: boolean;
  readonly animate: boolean;
  readonly durationMillis: number;
  hasFocus(): boolean;
  onHint(hint: GestureHint): void;
}

/** What moves the map: pointer, wheel, pinch, keys. North stays up. */
export function createInteractions(options: InteractionOptions): Interaction[] {
  const { shy, animate, durationMillis: duration, hasFocus, onHint } = options;
  const wheel = (event: MapBrowserEvent): boolean => {
    const allowed = !shy || hasFocus() || platformModifierKey(event);
    if (!allowed && event.type === 'wheel') onHint('wheelHint');
    return allowed;
  };
  const drag = (event: MapBrowserEvent): boolean => {
    const pointer = event.originalEvent as PointerEvent;
    if (!shy || pointer.pointerType !== 'touch') return noModifierKeys(event) && primaryAction(event);
    return dragPan.getPointerCount() >= 2;
  };
  const dragPan = new DragPan({
    condition: drag,
    ...(animate && { kinetic: new Kinetic(-0.005, 0.05, 100) }),
  });
  return [
    dragPan,
    new MouseWheelZoom({ condition: wheel, duration }),
    new DoubleClickZoom({ duration }),
    new PinchZoom({ duration }),
    new KeyboardPan({ duration, pixelDelta: 96 }),
    new KeyboardZoom({ duration }),
  ];
}
