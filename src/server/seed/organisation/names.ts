// Given and family names by where they are at home, so that a made-up colleague has a name that goes together.

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** How many of a hundred colleagues. */
  readonly share: number;
}

const words = (text: string): string[] => text.split(', ');

export const names: readonly Names[] = [
  {
    share: 26,
    given: words(
      'Alice, Ben, Charlotte, Daniel, Emma, Freddie, Georgia, Harry, Isla, Jack, Katherine, Liam, Molly, Nathan, Olivia, Peter, Rachel, Simon, Tilly, William',
    ),
    family: words(
      'Barker, Carver, Dawson, Ellis, Fletcher, Gibbs, Hartley, Ingham, Jarvis, Kirby, Lowe, Marsh, Naylor, Osborne, Pearce, Rowley, Sutton, Thorne, Underwood, Whitaker',
    ),
  },
  {
    share: 8,
    given: words('Aoife, Cormac, Deirdre, Eoin, Gwen, Hamish, Mairi, Niamh, Owen, Rhiannon'),
    family: words('Byrne, Campbell, Doyle, Fraser, Gallagher, Hughes, Kavanagh, Lennox, Murphy, Rees'),
  },
  {
    share: 16,
    given: words(
      'Adam, Agnieszka, Dorota, Ewelina, Filip, Grzegorz, Joanna, Krzysztof, Łukasz, Magdalena, Natalia, Rafał, Zofia, Wojciech',
    ),
    family: words(
      'Bąk, Duda, Dudek, Kaczmarek, Krawczyk, Kubiak, Maj, Mazur, Pawlak, Sikora, Szymczak, Wójcik, Wrona, Żak',
    ),
  },
  {
    share: 10,
    given: words('Ana, Beatriz, Diogo, Gonçalo, Joana, Luís, Mariana, Nuno, Rita, Tiago'),
    family: words('Antunes, Brito, Coelho, Esteves, Figueira, Lopes, Moreira, Pinto, Ribeiro, Vaz'),
  },
  {
    share: 8,
    given: words('Ananya, Arjun, Deepa, Farah, Imran, Meera, Rahul, Sana, Vikram, Zara'),
    family: words('Ahmed, Bhatt, Chowdhury, Desai, Hussain, Iyer, Kapoor, Malik, Patel, Sharma'),
  },
  {
    share: 7,
    given: words('Abiola, Chidi, Efua, Femi, Kojo, Ngozi, Tunde, Wanjiru'),
    family: words('Abara, Boateng, Chukwu, Danso, Eze, Kamau, Okoye, Sarpong'),
  },
  {
    share: 6,
    given: words('Astrid, Eero, Frida, Gunnar, Ingrid, Lars, Nils, Sanna'),
    family: words('Aalto, Bergström, Eklund, Hansen, Lund, Nygård, Sørensen, Virtanen'),
  },
  {
    share: 6,
    given: words('Anneke, Bram, Greta, Hannes, Karl, Lena, Pieter, Ute'),
    family: words('Becker, Claes, de Wit, Hoffmann, Jansen, Keller, Schäfer, Visser'),
  },
  {
    share: 5,
    given: words('Amira, Hassan, Karim, Layla, Nadia, Selin, Yusuf, Zeynep'),
    family: words('Aydın, Demir, Haddad, Khalil, Mansour, Öztürk, Saleh, Yılmaz'),
  },
  {
    share: 4,
    given: words('Camille, Étienne, Giulia, Lucía, Marco, Mathieu, Paola, Rafael'),
    family: words('Bianchi, Costa, Garnier, Herrera, Lambert, Moretti, Reyes, Roy'),
  },
  {
    share: 4,
    given: words('Haruto, Jiaying, Minh, Wei, Yuki, Joon, Mai, Kenji'),
    family: words('Chen, Kim, Le, Nakamura, Nguyen, Park, Tanaka, Wong'),
  },
];
