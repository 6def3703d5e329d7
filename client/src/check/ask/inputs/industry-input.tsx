import { View } from '@tarojs/components';
import { useState } from 'react';

import { industryName, isIndustry, SECTIONS } from '@shared/firms';

import { ASK } from '../../../texts/ask';
import { Choice, Link, TextField } from '../../../ui';
import { bad, EMPTY, entered, type Entered, type InputProps } from './types';

const DIVISIONS = SECTIONS.flatMap(({ code, divisions }) =>
  Object.entries(divisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([division, name]) => ({ code: `${code}${division}`, name, section: code })),
);

/** Most of the firms that ask are manufacturers and software houses: their sections come first. */
const ORDERED = [...SECTIONS].sort(
  (a, b) => 'MIC'.indexOf(b.code) - 'MIC'.indexOf(a.code) || (a.code < b.code ? -1 : 1),
);
const MOST_SHOWN = 12;

function withDigits(division: string, digits: string): Entered {
  const typed = digits.trim();
  if (typed === '') return entered(division);
  const code = `${division.charAt(0)}${typed}`;
  return /^\d{3,4}$/.test(typed) && code.startsWith(division) && isIndustry(code)
    ? entered(code)
    : bad(ASK.industryCodeBad(division.slice(1)));
}

export function IndustryInput({ value, report }: InputProps) {
  const known = typeof value === 'string' ? value : '';
  const [division, setDivision] = useState(known.slice(0, 3));
  const [digits, setDigits] = useState(known.length > 3 ? known.slice(1) : '');
  const [section, setSection] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');

  if (division !== '') {
    return (
      <View className="stack">
        <View className="row row--apart row--wrap">
          <View className="text-strong grow">{industryName(division)}</View>
          <Link
            label={ASK.regionChange}
            onTap={() => {
              setDivision('');
              setDigits('');
              report(EMPTY);
            }}
          />
        </View>
        <View className="text-small">{ASK.industryCode}</View>
        <TextField
          label={ASK.industryCode}
          type="number"
          maxlength={4}
          value={digits}
          onInput={(text) => {
            setDigits(text);
            report(withDigits(division, text));
          }}
        />
      </View>
    );
  }

  const matches = DIVISIONS.filter(({ name }) => wanted.trim() !== '' && name.includes(wanted.trim()));
  const listed =
    wanted.trim() === '' ? DIVISIONS.filter((each) => each.section === section) : matches.slice(0, MOST_SHOWN);
  const choose = (code: string): void => {
    setDivision(code);
    report(entered(code));
  };

  return (
    <View className="stack">
      <TextField label={ASK.industrySearch} placeholder={ASK.industrySearch} value={wanted} onInput={setWanted} />
      {wanted.trim() !== '' && matches.length === 0 && <View className="text-soft">{ASK.industryNone}</View>}
      {wanted.trim() === '' && section !== null && (
        <Link label={ASK.industryOther} icon="left" onTap={() => setSection(null)} />
      )}
      {listed.map(({ code, name }) => (
        <Choice key={code} kind="plain" label={name} on={false} onTap={() => choose(code)} />
      ))}
      {wanted.trim() === '' &&
        section === null &&
        ORDERED.map(({ code, name }) => (
          <Choice key={code} kind="plain" label={name} on={false} onTap={() => setSection(code)} />
        ))}
    </View>
  );
}
