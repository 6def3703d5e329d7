import '../services/keyboard';
import './h5.scss';
