import { atADistance } from '../../runtime/distant.js';
import minimal from './index.js';

export default atADistance(minimal);
