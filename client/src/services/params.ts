import { useRouter } from '@tarojs/taro';

/** What the page was opened with. WeChat hands parameters over as they were written into the address: encoded. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, decoded(value)]));
}

function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}
