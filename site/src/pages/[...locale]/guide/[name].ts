import type { APIRoute, GetStaticPaths } from 'astro';
import { guidePdf, type GuidePdf } from '../../../guide/pdf.ts';
import { localeParam, locales } from '../../../page-context.ts';

/** The PDFs of the guide, as files of the site. */
export const getStaticPaths = (() =>
  locales.flatMap((locale) => {
    const pdf = guidePdf(locale);
    return pdf ? [{ params: { locale: localeParam(locale), name: pdf.name }, props: { pdf } }] : [];
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ pdf: GuidePdf }> = ({ props }) =>
  new Response(props.pdf.bytes, { headers: { 'Content-Type': 'application/pdf' } });
