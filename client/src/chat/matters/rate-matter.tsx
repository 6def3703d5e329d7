import { View } from '@tarojs/components';
import { useState } from 'react';

import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { MATTERS } from '../../texts/matters';
import { Button, FieldError, TextField } from '../../ui';
import { Stars } from './stars';

/** As much as a note has room for (`note` of the contract). */
const WORD = 200;

interface RateMatterProps {
  readonly firmId: string;
  readonly matter: number;
}

/** The firm says how a closed matter went: so many stars, and a word if it likes. */
export function RateMatter({ firmId, matter }: RateMatterProps) {
  const { run, isBusy, fault, clearFault } = useDeed('chat', 'rate');
  const [rating, setRating] = useState(0);
  const [word, setWord] = useState('');
  const [isMissing, setMissing] = useState(false);
  const pick = (stars: number): void => {
    setRating(stars);
    setMissing(false);
  };
  const write = (text: string): void => {
    setWord(text);
    clearFault();
  };
  const send = async (): Promise<void> => {
    if (rating === 0) return setMissing(true);
    await run({ firmId, matter, rating, word: word.trim() === '' ? null : word.trim() });
  };
  return (
    <View className="stack">
      <View>{MATTERS.rate}</View>
      <Stars value={rating} onPick={pick} />
      <View className="text-hint">{MATTERS.meanings[rating - 1] ?? MATTERS.once}</View>
      <TextField value={word} label={MATTERS.word} placeholder={MATTERS.word} maxlength={WORD} onInput={write} />
      {isMissing && <FieldError text={MATTERS.pick} />}
      {fault && <FieldError text={sayFault(fault, MATTERS.faults)} />}
      <Button label={isBusy ? MATTERS.closing : MATTERS.send} disabled={isBusy} onTap={() => void send()} />
    </View>
  );
}
