import { Screen } from '../../ui';

export default function FindPage() {
  return <Screen />;
}
