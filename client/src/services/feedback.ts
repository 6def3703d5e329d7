import Taro from '@tarojs/taro';

/** A short word that goes away by itself. */
export function toast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}

export interface Question {
  readonly title: string;
  readonly content: string;
  readonly yes: string;
  readonly no: string;
}

export async function confirm({ title, content, yes, no }: Question): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({ title, content, confirmText: yes, cancelText: no });
  return agreed;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
