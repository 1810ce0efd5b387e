import service from '../../worker/index.ts';
import { atADistance } from './distant.js';

export default atADistance(service);
