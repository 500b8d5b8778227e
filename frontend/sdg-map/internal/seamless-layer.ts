import VectorTileLayer from 'ol/layer/VectorTile.js';
import { getUid } from 'ol/util.js';

interface ExecutorGroup {
  maxExtent_?: number[] | null;
}

interface RenderedTile {
  readonly wantedResolution: number;
  readonly executorGroups: Record<string, ExecutorGroup[]>;
}

/** The parts of OpenLayers 10.11 that are not in its public interface. */
interface TileRenderer {
  updateExecutorGroup_?(tile: RenderedTile, ...rest: unknown[]): void;
}

const OVERLAP_PIXELS = 0.75;

/**
 * Vector tiles without hairlines between them. OpenLayers clips each tile exactly at its edge; smoothed edges
 * let the ocean shine through between two tiles of land. Here neighbours overlap by less than a pixel.
 *
 * KNOWN LIMIT: reaches into OpenLayers' renderer. Should a later version name things otherwise, the hairlines
 * come back and nothing else happens.
 */
export class SeamlessVectorTileLayer extends VectorTileLayer {
  override createRenderer(): ReturnType<VectorTileLayer['createRenderer']> {
    const renderer = super.createRenderer();
    const inner = renderer as unknown as TileRenderer;
    const update = inner.updateExecutorGroup_;
    if (!update) return renderer;
    const grown = new WeakSet<ExecutorGroup>();
    inner.updateExecutorGroup_ = (tile, ...rest) => {
      update.call(inner, tile, ...rest);
      const by = OVERLAP_PIXELS * tile.wantedResolution;
      for (const group of tile.executorGroups[getUid(this)] ?? []) {
        if (!group.maxExtent_ || grown.has(group)) continue;
        const [minX, minY, maxX, maxY] = group.maxExtent_ as [number, number, number, number];
        group.maxExtent_ = [minX - by, minY - by, maxX + by, maxY + by];
        grown.add(group);
      }
    };
    return renderer;
  }
}
