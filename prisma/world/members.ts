import type { WorldMember, WorldRole } from "./shape.ts";

function member(
  handle: string,
  penName: string,
  avatar: string,
  joinedDaysAgo: number,
  bio: string,
  ...roles: WorldRole[]
): WorldMember {
  return { handle, penName, email: `${handle}@example.org`, bio, joinedDaysAgo, roles, avatar };
}

export const members: readonly WorldMember[] = [
  member(
    "rosa-linden",
    "Rosa Linden",
    "avatar-rosa",
    612,
    "Reporter on the ground in the Orle valley. I keep the cards, the lids and a filing cabinet; you may look in it on Thursdays.",
  ),
  member(
    "tom-ekwueme",
    "Tom Ekwueme",
    "avatar-tom",
    540,
    "Buses, quays, pavements. Twelve years a tram driver in Port Sabel, now with a bicycle and time to read timetables.",
  ),
  member(
    "sky-log",
    "Sky Log",
    "avatar-sky",
    733,
    "Two antennas, four cameras and a cold garden. I publish the data with the story, and the mistakes with the data.",
  ),
  member(
    "j-marsh",
    "J. Marsh",
    "avatar-marsh",
    480,
    "Bookkeeper, retired. I read accounts so that you do not have to, and show you the page so that you can.",
  ),
  member(
    "a-brandt",
    "A. Brandt",
    "avatar-brandt",
    705,
    "Culture, mostly the kind without a press office. Editor here on weekdays.",
    "editor",
  ),
  member(
    "ines-okafor",
    "Ines Okafor",
    "avatar-ines",
    388,
    "Two children, one allotment, number 9 Mill Road. I write about schools and queues, and moderate in the evenings.",
    "moderator",
  ),
  member(
    "m-duarte",
    "M. Duarte",
    "avatar-duarte",
    351,
    "Opinion, when I have counted something first. Port Sabel and Santa Oriana.",
  ),
  member(
    "leyla-haddad",
    "ليلى حداد",
    "avatar-leyla",
    297,
    "أكتب عن الماء والطرق والبيوت، بالعربية والإنجليزية. I write in Arabic and English about water, roads and rent.",
  ),
  member(
    "mizuki-tanabe",
    "田辺みづき",
    "avatar-mizuki",
    264,
    "Field notes: ponds, bees, birds. I worked as a survey ecologist and now survey for nobody. 観察日記。",
  ),
  member(
    "priya-v",
    "Priya V.",
    "avatar-priya",
    221,
    "Night nurse. What I write has no patients in it, only corridors.",
  ),
  member(
    "piotr-zielak",
    "Piotr Zielak",
    "avatar-piotr",
    187,
    "Pumps, pipes, power. I mend things for a living and ask why they broke. Moderator because somebody has to read the rules.",
    "moderator",
  ),
  member(
    "old-ferryman",
    "Old Ferryman",
    "avatar-ferryman",
    133,
    "Forty years on the water. I say what I hear and I do not ask permission. Right more often than they admit.",
  ),
];
