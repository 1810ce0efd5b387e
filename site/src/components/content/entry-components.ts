import Callout from './Callout.astro';
import English from './English.astro';
import OnceAdopted from './OnceAdopted.astro';
import OnlyThisProgram from './OnlyThisProgram.astro';
import Quotation from './Quotation.astro';
import Term from './Term.astro';
import UntilAdopted from './UntilAdopted.astro';
import { markdownComponents } from '../markdown/components.ts';
import Certification from '../program/Certification.astro';
import Department from '../program/Department.astro';
import Email from '../program/Email.astro';
import Letters from '../program/Letters.astro';
import Office from '../program/Office.astro';
import PostalAddress from '../program/PostalAddress.astro';
import Relay from '../program/Relay.astro';
import Retention from '../program/Retention.astro';
import RunBy from '../program/RunBy.astro';
import Telephone from '../program/Telephone.astro';

/** What an editor can use in every `.mdx` file without importing it. */
export const entryComponents = {
  ...markdownComponents,
  Callout,
  Certification,
  Department,
  Email,
  English,
  Letters,
  Office,
  OnceAdopted,
  OnlyThisProgram,
  PostalAddress,
  Quotation,
  Relay,
  Retention,
  RunBy,
  Telephone,
  Term,
  UntilAdopted,
};
