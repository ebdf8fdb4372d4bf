/** A field of the form with which the platform asks for an address. */
export interface AddressField {
  name: string;
  label: string;
  /** What stands in it while the business has filled in nothing. */
  sample?: string;
  isRequired?: boolean;
  pattern?: string;
  /** What the pattern wants, in words. */
  wants?: string;
}

/** The fields by country; the platform offers the form in India only (Meta, address messages, read November 2026). */
export const ADDRESS_FIELDS: Readonly<Record<string, readonly AddressField[]>> = {
  IN: [
    { name: 'name', label: 'Name', sample: 'Asha Rao', isRequired: true },
    { name: 'phone_number', label: 'Phone number', sample: '+919876543210', isRequired: true, pattern: '\\+?[0-9 ]{8,16}', wants: 'A phone number' },
    { name: 'in_pin_code', label: 'PIN code', sample: '560001', isRequired: true, pattern: '[0-9]{6}', wants: 'Six digits' },
    { name: 'house_number', label: 'Flat or house number', sample: '12' },
    { name: 'floor_number', label: 'Floor number' },
    { name: 'tower_number', label: 'Tower number' },
    { name: 'building_name', label: 'Building or apartment name', sample: 'Lotus Court' },
    { name: 'address', label: 'Address', sample: 'Mahatma Gandhi Road', isRequired: true },
    { name: 'landmark_area', label: 'Landmark or area' },
    { name: 'city', label: 'City', sample: 'Bengaluru', isRequired: true },
    { name: 'state', label: 'State', sample: 'Karnataka' },
  ],
};
