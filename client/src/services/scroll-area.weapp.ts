import Taro from '@tarojs/taro';

import type { InSight, Place } from './scroll-area.h5';

export type { InSight, Place } from './scroll-area.h5';

interface ScrollNode {
  readonly scrollTo?: (options: { top: number; animated: boolean }) => void;
  readonly scrollIntoView?: (selector: string, options?: { offset: number; animated: boolean }) => void;
}

interface Rect {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** What `enhanced` gives: a scroll view that can be told where to go. */
function withNode(areaId: string, then: (node: ScrollNode) => void): void {
  Taro.createSelectorQuery()
    .select(`#${areaId}`)
    .node()
    .exec(([found]: ({ readonly node?: ScrollNode } | null | undefined)[]) => {
      if (found?.node) then(found.node);
    });
}

const FAR = 10_000_000;
const LEAD = 56;

export const scrollAreaToEnd = (areaId: string): void =>
  withNode(areaId, (node) => node.scrollTo?.({ top: FAR, animated: false }));

export const scrollAreaToRow = (areaId: string, rowId: string): void =>
  withNode(areaId, (node) => node.scrollIntoView?.(`#${rowId}`, { offset: -LEAD, animated: false }));

export function lookAtArea(areaId: string, rowClass: string): Promise<InSight | null> {
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery();
    query.select(`#${areaId}`).boundingClientRect();
    query.select(`#${areaId}`).scrollOffset();
    query.selectAll(`.${rowClass}`).boundingClientRect();
    query.exec(
      ([frame, offset, rows]: [Rect | null, { scrollTop: number; scrollHeight: number } | null, Rect[] | null]) => {
        if (!frame || !offset || !rows) return resolve(null);
        resolve({
          top: offset.scrollTop,
          height: frame.height,
          full: offset.scrollHeight,
          rows: rows.flatMap(({ id, top, bottom }) =>
            bottom <= frame.top || top >= frame.bottom
              ? []
              : [{ id, top: top - frame.top, bottom: bottom - frame.top }],
          ),
        });
      },
    );
  });
}

export function measureHeights(
  _areaId: string,
  partClass: string,
): Promise<readonly { readonly id: string; readonly height: number }[]> {
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery();
    query.selectAll(`.${partClass}`).boundingClientRect();
    query.exec(([parts]: [Rect[] | null]) => resolve((parts ?? []).map(({ id, height }) => ({ id, height }))));
  });
}

/** WeChat keeps the place by itself, but not at the very top: there the page goes back to the row that was first. */
export const holdPlace = (_areaId: string, _rowClass: string): Place | null => null;
export const takePlace = (_areaId: string, _place: Place): void => undefined;
