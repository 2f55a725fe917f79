/// <reference lib="webworker" />
// Both halves of pdf.js in this one worker: ending it ends everything that a foreign file can have begun.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { serve } from '../henvendelse/read/serve';

serve(self, pdfjs);
