export { Button, Link } from './button';
export { Card, Notice, SectionHead } from './card';
export { Choice, Segmented } from './choice';
export { Icon, type IconName } from './icon';
export { OutcomeBadge, OutcomeMark, STATUS_TONE, StatusBadge } from './outcome';
export { Screen } from './screen';
export { Sheet } from './sheet';
export { Skeleton, StatePage } from './state-page';
