import type * as Echarts from './echarts.js';

type Library = typeof Echarts;

let library: Promise<Library> | undefined;

/** ECharts comes with the first figure of a visit, and not with pages that have none; a failure is tried again. */
export function loadEcharts(): Promise<Library> {
  library ??= import('./echarts.js').catch((problem: unknown) => {
    library = undefined;
    throw problem;
  });
  return library;
}
