import { Screen, Skeleton } from '../../ui';

export default function Page() {
  return (
    <Screen>
      <Skeleton label="" />
    </Screen>
  );
}
