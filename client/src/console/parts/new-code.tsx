import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';

import { Button } from '../../ui';
import { CodeSheet, type IssuedCode } from './code-sheet';
import { NameSheet } from './name-sheet';

interface NewCodeProps {
  /** For a person who is to work here, or for a firm that is to be verified. */
  readonly kind: 'person' | 'firm';
  readonly title: string;
  /** What the field asks for. */
  readonly field: string;
  readonly text: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onOpen: () => void;
  /** Null: it was not made, and `error` says why. */
  readonly make: (name: string) => Promise<IssuedCode | null>;
  readonly children?: ReactNode;
}

/** A button that asks for whom a code is, and shows the new one this once. */
export function NewCode({ kind, title, field, text, isBusy, error, onOpen, make, children }: NewCodeProps) {
  const [isAsking, setAsking] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const ask = (): void => {
    onOpen();
    setAsking(true);
  };
  const show = async (name: string): Promise<void> => {
    const code = await make(name);
    if (!code) return;
    setAsking(false);
    setIssued(code);
  };
  return (
    <View>
      <Button icon="plus" label={title} onTap={ask} />
      {isAsking && (
        <NameSheet
          title={title}
          field={field}
          text={text}
          isBusy={isBusy}
          error={error}
          onMake={(name) => void show(name)}
          onClose={() => setAsking(false)}
        >
          {children}
        </NameSheet>
      )}
      {issued && <CodeSheet kind={kind} title={title} issued={issued} onClose={() => setIssued(null)} />}
    </View>
  );
}
