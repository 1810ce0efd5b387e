/** Options of `Intl`: days by the calendar and the digits that the office and its mail have, in languages of another one too. */
export const asTheOffice = { calendar: 'gregory', numberingSystem: 'latn' } as const;
