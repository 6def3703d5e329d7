import fc from 'fast-check';
import { givenBack, granted, NO_CREDIT, reserved, spent, voided, type Credit } from '@shared/alerts';
import { one, STANDING } from '@test/factories/alerts';

describe('an accept that is one message', () => {
  it('an accept adds one', () => {
    expect(granted(NO_CREDIT, 'one-time', 'accept')).toEqual({ ...NO_CREDIT, left: 1, granted: 1 });
  });

  it.each(['reject', 'ban', 'filter'] as const)(
    '%s adds and takes nothing: what was accepted before still holds',
    (answer) => {
      expect(granted(one(2), 'one-time', answer)).toEqual(one(2));
    },
  );

  it('the last one is set aside, and with none left there is nothing to set aside', () => {
    expect(reserved(one(1))).toEqual({ ...one(1), left: 0 });
    expect(reserved({ ...one(1), left: 0 })).toBeNull();
    expect(reserved(NO_CREDIT)).toBeNull();
  });

  it('43101 leaves nothing: neither what was set aside nor what was left', () => {
    const sending = reserved(one(3)) ?? NO_CREDIT;
    expect(voided(givenBack(sending))).toEqual({ left: 0, granted: 3, spent: 0, voided: 3, isStanding: false });
  });
});

describe('an accept that holds', () => {
  it.each(['long-term', 'staff'] as const)('%s: nothing is counted, and it is never used up', (channel) => {
    const credit = granted(NO_CREDIT, channel, 'accept');
    expect(credit).toEqual(STANDING);
    expect(reserved(credit)).toEqual(credit);
    expect(spent(credit)).toEqual(credit);
    expect(givenBack(credit)).toEqual(credit);
  });

  it('a reject takes it back, and so does the platform', () => {
    expect(granted(STANDING, 'staff', 'reject')).toEqual(NO_CREDIT);
    expect(voided(STANDING)).toEqual(NO_CREDIT);
    expect(granted(STANDING, 'staff', 'filter')).toEqual(STANDING);
  });

  it('where the account loses its long-term templates, an accept is one message again', () => {
    expect(granted(STANDING, 'one-time', 'accept')).toEqual(one(1));
  });
});

it('whatever happens in whatever order: never below zero, and every credit is somewhere', () => {
  const step = fc.constantFrom('accept', 'reject', 'claim', 'take', 'refuse', '43101', 'off');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let credit: Credit = NO_CREDIT;
      let aside = 0;
      for (const each of steps) {
        if (each === 'accept' || each === 'reject') credit = granted(credit, 'one-time', each);
        if (each === 'off') credit = voided(credit);
        if (each === 'claim' && aside === 0) {
          const next = reserved(credit);
          if (next) [credit, aside] = [next, 1];
        }
        if (aside === 1 && (each === 'take' || each === 'refuse' || each === '43101')) {
          credit = each === 'take' ? spent(credit) : each === 'refuse' ? givenBack(credit) : voided(givenBack(credit));
          aside = 0;
        }
        expect(credit.left).toBeGreaterThanOrEqual(0);
        expect(credit.left + aside + credit.spent + credit.voided).toBe(credit.granted);
      }
    }),
  );
});
