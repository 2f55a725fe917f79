/** Titles of sources are long; what stands before the colon is what people call the document («Veilederen»). */
export const shortTitle = (title: string): string => title.split(':')[0] ?? title;
