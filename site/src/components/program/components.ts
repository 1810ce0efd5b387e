import Callout from '../content/Callout.astro';
import English from '../content/English.astro';
import OnceAdopted from '../content/OnceAdopted.astro';
import Ours from '../content/Ours.astro';
import Quotation from '../content/Quotation.astro';
import Term from '../content/Term.astro';
import UntilAdopted from '../content/UntilAdopted.astro';
import { markdownComponents } from '../markdown/components.ts';
import Certification from './Certification.astro';
import Department from './Department.astro';
import Email from './Email.astro';
import Letters from './Letters.astro';
import Office from './Office.astro';
import PostalAddress from './PostalAddress.astro';
import Relay from './Relay.astro';
import Retention from './Retention.astro';
import RunBy from './RunBy.astro';
import Telephone from './Telephone.astro';

/** What an editor can use in every `.mdx` file without importing it. */
export const programComponents = {
  ...markdownComponents,
  Callout,
  Certification,
  Department,
  Email,
  English,
  Letters,
  Office,
  OnceAdopted,
  Ours,
  PostalAddress,
  Quotation,
  Relay,
  Retention,
  RunBy,
  Telephone,
  Term,
  UntilAdopted,
};
