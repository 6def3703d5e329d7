import Taro from '@tarojs/taro';

/** What WeChat says of the network, now and at each change. */
export function watchSource(tell: (online: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  void Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
}
