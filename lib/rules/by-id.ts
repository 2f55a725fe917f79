/** The one of a pack's things with this id; `readPack` has seen to it that it is there. */
export function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  return list.find((one) => one.id === id) as T;
}
