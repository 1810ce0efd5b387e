import { describeComingBack } from './coming-back.ts';

describeComingBack('off');
