import { useEffect } from 'react';
import { create } from 'zustand';

import { z } from '@shared/zod';

import { keep, readKept } from '../kept';
import { useMe, type Me } from './me';

/** What a person can be to the product; whoever is nothing else is a visitor. */
export const PERSON_ROLES = ['owner', 'staff', 'commissioner', 'operator', 'administrator', 'visitor'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const KEY = 'zjtx.role';
const role: z.ZodType<PersonRole> = z.enum(PERSON_ROLES);
const schema = z.strictObject({ chosen: role.nullable(), known: z.array(role) });

interface RoleStore {
  /** What the person picked; null: the first of `known`. */
  readonly chosen: PersonRole | null;
  /** The roles that the cloud last told of, so that the rows are there without a network. */
  readonly known: readonly PersonRole[];
  readonly change: (part: Partial<z.infer<typeof schema>>) => void;
}

export const useRoleStore = create<RoleStore>((set, get) => {
  const kept = readKept(KEY, schema);
  return {
    ...(kept.state === 'read' ? kept.value : { chosen: null, known: [] }),
    change: (part) => {
      const { chosen, known } = { ...get(), ...part };
      set({ chosen, known });
      keep(KEY, { chosen, known });
    },
  };
});

/** Every role of a person, those of his own firm first. */
export function rolesOf({ member, commissioner, operator }: Me): PersonRole[] {
  const roles: (PersonRole | null)[] = [
    member?.role ?? null,
    commissioner ? 'commissioner' : null,
    operator ? (operator.isAdministrator ? 'administrator' : 'operator') : null,
  ];
  const own = roles.filter((each) => each !== null);
  return own.length === 0 ? ['visitor'] : own;
}

/** The role in view: the chosen one while the person still has it. */
export const roleInView = (chosen: PersonRole | null, roles: readonly PersonRole[]): PersonRole =>
  (chosen !== null && roles.includes(chosen) ? chosen : roles[0]) ?? 'visitor';

/** The caller's roles and the one in view, from the cloud or as the phone last knew them. */
export function useRoles(): { readonly role: PersonRole; readonly roles: readonly PersonRole[] } {
  const { data } = useMe();
  const { chosen, known, change } = useRoleStore();
  const roles = data ? rolesOf(data) : known;
  const isNews = roles.join() !== known.join();
  useEffect(() => {
    if (data && isNews) change({ known: rolesOf(data) });
  }, [data, isNews, change]);
  return { role: roleInView(chosen, roles), roles };
}
