import type { ReactNode } from 'react';

import { CONSOLE_OUTBOX } from '../../texts/console-alerts';
import { CONSOLE_OPERATORS } from '../../texts/console-people';
import { StatePage } from '../../ui';
import { ConsolePage, type Scope } from './console-page';
import type { Part } from './side-nav';

interface AdministratorsOnlyProps {
  readonly part: Part;
  readonly hasRegion?: boolean;
  readonly children: (scope: Scope) => ReactNode;
}

/** A page of the console for administrators: another operator is told so. */
export function AdministratorsOnly({ children, ...page }: AdministratorsOnlyProps) {
  return (
    <ConsolePage {...page}>
      {(scope) =>
        scope.operator.isAdministrator ? (
          children(scope)
        ) : (
          <StatePage icon="shield" title={CONSOLE_OPERATORS.onlyTitle} text={CONSOLE_OUTBOX.onlyText} />
        )
      }
    </ConsolePage>
  );
}
