/** A QR code as one path; dark on light in both looks, as readers need it. What it holds stands beside it as text. */
import type { VNode } from 'preact';
import QRCode from 'qrcode';

/** Modules of light around it, as the standard asks (ISO/IEC 18004). */
const QUIET = 4;

export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }): VNode => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET;
  const dark = Array.from(modules.data, (bit, at) => (bit ? at : -1)).filter((at) => at >= 0);
  const path = dark.map((at) => `M${(at % modules.size) + QUIET} ${Math.floor(at / modules.size) + QUIET}h1v1h-1z`);
  return (
    <svg class="z-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="220" height="220">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
};
