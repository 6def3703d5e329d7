import { Screen } from '../../ui';

export default function DetailPage() {
  return <Screen />;
}
