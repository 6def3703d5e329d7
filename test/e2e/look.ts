import type { Page } from 'playwright-core';

export interface Look {
  /** Controls smaller than a finger. */
  readonly small: readonly string[];
  /** Words that stand out too little. */
  readonly faint: readonly string[];
  /** How far the page can be pushed sideways. */
  readonly sideways: number;
}

/** The type as it comes, and at the largest that WeChat offers. */
export const TYPE_SIZES = [
  { name: 'usual', fontSize: 16 },
  { name: 'largest', fontSize: 26.4 },
];

/** What a script can see of a page's legibility: 44 px targets, 4.5:1 contrast (3:1 from 24 px), no sideways scroll. */
export function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    type Rgb = readonly [number, number, number];
    const SMALLEST = 44;
    const shown = Array.from(document.querySelectorAll<HTMLElement>('.taro_page')).filter(
      (each) => each.offsetParent !== null,
    );
    const root = shown[shown.length - 1] ?? document.body;
    const all = Array.from(root.querySelectorAll<HTMLElement>('*')).filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
    });

    const colours = (text: string): { rgb: Rgb; alpha: number }[] =>
      [...text.matchAll(/rgba?\(([^)]+)\)/g)].map(([, list = '']) => {
        const [r = 0, g = 0, b = 0, a = 1] = list.split(/[ ,/]+/).map(Number);
        return { rgb: [r, g, b], alpha: a };
      });
    const mix = (over: Rgb, alpha: number, under: Rgb): Rgb =>
      [0, 1, 2].map((at) => (over[at] ?? 0) * alpha + (under[at] ?? 0) * (1 - alpha)) as unknown as Rgb;
    /** Every colour that may lie behind an element: a gradient has several. */
    const behind = (element: HTMLElement | null): Rgb[] => {
      if (!element) return [[255, 255, 255]];
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const gradient = backgroundImage.includes('gradient') ? colours(backgroundImage).map(({ rgb }) => rgb) : [];
      if (gradient.length > 0) return gradient;
      const [own] = colours(backgroundColor);
      if (!own || own.alpha === 0) return behind(element.parentElement);
      if (own.alpha === 1) return [own.rgb];
      return behind(element.parentElement).map((under) => mix(own.rgb, own.alpha, under));
    };
    const luminance = (rgb: Rgb): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: Rgb, b: Rgb): number => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const ownText = (element: HTMLElement): string =>
      Array.from(element.childNodes)
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('');

    const CONTROLS = '[role=button],[role=radio],[role=checkbox],[role=tab],[role=switch],input,textarea';
    const small = all
      .filter((element) => element.matches(CONTROLS))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < SMALLEST - 0.5 || box.height < SMALLEST - 0.5)
      .map(({ element, box }) => {
        const words = element.getAttribute('aria-label') ?? element.innerText;
        return `${words.slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`;
      });
    const faint = all
      .filter((element) => ownText(element) !== '' && !element.closest('[aria-hidden=true]'))
      .flatMap((element) => {
        const { color, fontSize } = getComputedStyle(element);
        const [text] = colours(color);
        if (!text) return [];
        const ratio = Math.min(...behind(element).map((under) => contrast(mix(text.rgb, text.alpha, under), under)));
        const least = parseFloat(fontSize) >= 24 ? 3 : 4.5;
        return ratio < least ? [`${ownText(element).slice(0, 16)} ${ratio.toFixed(2)}`] : [];
      });
    return { small, faint, sideways: Math.max(0, root.scrollWidth - root.clientWidth) };
  });
}
