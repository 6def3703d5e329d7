import { Screen } from '../ui';

export default function MeasuresPage() {
  return <Screen />;
}
