// SPDX-License-Identifier: Apache-2.0
#include "reading/people.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "reading/name_tokens.h"
#include "reading/person_entry.h"
#include "reading/person_names.h"
#include "reading/quoted.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t fragment_max = 40;

std::string key(const Attendee& person) {
  return (person.organisation ? person.organisation->text : std::string()) + "\n" + person.name.text;
}

std::string key(const Quoted& office) {
  return office.text;
}

/// Reads one list from its first token to its last, carrying the organisation that the next names belong to.
class ListReader {
 public:
  ListReader(const Page& page, Label label, const OrganisationNames& organisations)
      : page_(page), label_(label), organisations_(organisations) {}

  void read(Range value) {
    const auto tokens = cut_names(page_.text, value);
    if (puts_names_first(tokens)) return read_names_first(tokens);
    for (const auto& token : tokens) {
      switch (token.kind) {
        case NameToken::Kind::words:
          words(token);
          break;
        case NameToken::Kind::bracketed:
          bracketed(token.range);
          break;
        case NameToken::Kind::group_end:
          group(token);
          break;
      }
    }
    resolve_fragment();
    if (people.empty()) represent_unnamed();
  }

  std::vector<Attendee> people;
  std::vector<Quoted> represented;

 private:
  std::u32string_view chars(Range range) const { return page_.text.chars(range); }

  /// 甲某  县财政局局长: each name before its posts or its office, in columns.
  bool puts_names_first(const std::vector<NameToken>& tokens) const {
    std::size_t names = 0;
    bool last_is_name = false;
    for (const auto& token : tokens) {
      if (token.kind != NameToken::Kind::words) continue;
      const bool is_name = !is_bare_post(token.range) && !is_office_alone(token.range);
      if (is_name == last_is_name && (is_name || names == 0)) return false;
      const bool of_the_line = token.mark_before == 0 && !token.starts_line;
      if (!is_name && !of_the_line && !is_bare_post(token.range)) return false;
      names += is_name ? 1 : 0;
      last_is_name = is_name;
    }
    return names > 0 && !last_is_name;
  }

  /// A post without a name behind it: 县财政局局长.
  bool is_bare_post(Range range) const {
    const auto words = chars(range);
    return post_ending(words) > 0 && unnamed_ending(words) == 0;
  }

  /// 苏木 may be somebody's name.
  bool is_office_alone(Range range) const {
    return range.size() > 2 && organisations_.is_organisation(chars(range));
  }

  void read_names_first(const std::vector<NameToken>& tokens) {
    for (const auto& token : tokens) {
      if (token.kind == NameToken::Kind::bracketed) bracketed(token.range);
      if (token.kind != NameToken::Kind::words) continue;
      if (is_bare_post(token.range))
        give_post(token.range);
      else if (is_office_alone(token.range) && !people.empty())
        people.back().organisation = quoted(page_.text, token.range);
      else
        add(token.range);
    }
  }

  /// To the last name: the first post that belongs to an office tells whose it is.
  void give_post(Range range) {
    if (people.empty()) return;
    auto& last = people.back();
    const auto post = post_ending(chars(range));
    const Range office{range.begin, range.end - post};
    if (!last.organisation && !office.empty() && !is_party_body(chars(office))) {
      last.organisation = quoted(page_.text, office);
      if (!last.post) range.begin = office.end;
    }
    if (last.post) range.begin = post_begin_;
    post_begin_ = range.begin;
    last.post = quoted(page_.text, range);
  }

  /// 以及各项目施工、监理单位: nobody that a list could name.
  bool names_a_class(const NameToken& token) const {
    return text::match_any(chars(token.range), 0, {U"以及", U"各", U"有关", U"相关", U"部分", U"其他"}) > 0 &&
           unnamed_ending(chars(token.range)) == 0;
  }

  void words(const NameToken& token) {
    if (names_a_class(token)) return resolve_fragment();
    if (!fragment_.empty()) {
      const Range joined{fragment_.begin, token.range.end};
      const bool named = waits_for_a_name() && may_be_a_long_name(fragment_) &&
                         organisations_.is_organisation(chars(token.range));
      const bool next_begins = is_level(chars(token.range).front()) &&
                               read_person_entry(chars(fragment_), organisations_, Evidence::any);
      const bool may_join =
          !next_begins && token.mark_before == 0 && joined.size() <= fragment_max && !named &&
          (broken_entry(token) || !(may_be_unusual_person(fragment_) && stands_alone(token.range)));
      if (may_join && (unnamed(joined) || person_of_an_office(joined) || office(joined))) {
        fragment_ = {};
        return;
      }
      if (may_join && !stands_alone(token.range) && !may_be_unusual_person(fragment_)) {
        fragment_ = joined;
        return;
      }
      resolve_fragment();
    }
    if (continues_an_office(token) || continues_a_name(token)) return;
    if (unnamed(token.range) || person_of_an_office(token.range) || office(token.range) ||
        person(token.range))
      return;
    if (post(token.range)) return;
    fragment_ = token.range;
    fragment_is_marked_ = token.mark_before != 0;
  }

  /// ，消防救|援大队甲某，: between two marks there is one entry, broken by the page.
  bool broken_entry(const NameToken& token) const { return fragment_is_marked_ && token.starts_line; }

  /// An office without a name before an entry that has its own is the first half of that entry, broken by the
  /// page.
  bool continues_an_office(const NameToken& token) {
    if (token.mark_before != 0 || unnamed_.empty() || unnamed_.back() != organisation_) return false;
    const auto words = chars(token.range);
    if (is_usual_person(words) || is_level(words.front()) || organisations_.is_organisation(words))
      return false;
    return person_of_an_office({organisation_.begin, token.range.end});
  }

  /// 艾力·玉|素甫, 住建局辛稼|轩: a name broken by the page.
  bool continues_a_name(const NameToken& token) {
    if (people.empty() || token.mark_before != 0 || token.range.begin != last_name_.end) return false;
    if (!token.starts_line || token.range.size() > 3 || stands_alone(token.range)) return false;
    const bool wants_one = last_name_.size() == 2 && token.range.size() == 1;
    if (!wants_one && !is_dotted(chars(last_name_))) return false;
    last_name_.end = token.range.end;
    people.back().name = quoted(page_.text, last_name_);
    return true;
  }

  bool stands_alone(Range range) const {
    const auto name = chars(range);
    return organisations_.is_organisation(name) || is_usual_person(name) ||
           read_person_entry(name, organisations_);
  }

  bool person_of_an_office(Range range) {
    const auto entry = read_person_entry(chars(range), organisations_);
    if (!entry || is_usual_person(chars(range)) ||
        organisation_ending(chars(range), range.end - range.begin) > 1)
      return false;
    add(*entry, range.begin);
    return true;
  }

  void add(const PersonEntry& entry, std::size_t begin) {
    const auto at = [&](Range range) { return Range{begin + range.begin, begin + range.end}; };
    if (!entry.organisation.empty()) organisation_ = at(entry.organisation);
    if (entry.organisation.empty() && !entry.post.empty() && !is_of_the_same_house(at(entry.post)))
      organisation_ = {};
    if (!entry.post.empty()) last_post_ = at(entry.post);
    if (!entry.post.empty())
      post_ = {post_.empty() ? begin + entry.post.begin : post_.begin, begin + entry.post.end};
    add(at(entry.name));
  }

  /// 县发改局局长甲某、副局长乙某; 城关镇党委书记甲某、镇长乙某
  bool is_of_the_same_house(Range post) const {
    if (organisation_.empty() || last_post_.empty()) return false;
    const auto head = without_rank(chars(post));
    return !head.empty() &&
           (head == without_rank(chars(last_post_)) || head.front() == chars(organisation_).back());
  }

  void add(Range name) {
    Attendee attendee;
    last_name_ = name;
    attendee.name = quoted(page_.text, name);
    if (!organisation_.empty()) attendee.organisation = quoted(page_.text, organisation_);
    if (!post_.empty()) attendee.post = quoted(page_.text, post_);
    post_ = {};
    unnamed_.clear();
    if (seen_.insert(key(attendee)).second) people.push_back(std::move(attendee));
  }

  bool office(Range range) {
    if (!organisations_.is_organisation(chars(range))) return false;
    organisation_ = range;
    unnamed_.push_back(range);
    return true;
  }

  bool person(Range range) {
    range.end = range.begin + without_title(chars(range));
    if (!is_usual_person(chars(range))) return false;
    add(range);
    return true;
  }

  /// A name without a known surname, or the first half of an office that the page broke: what follows tells.
  bool may_be_unusual_person(Range range) const {
    const auto name = chars(range);
    return may_be_a_person(name) && name.size() <= 3 && !is_level(name.front()) && !is_usual_person(name);
  }

  /// 县委常委、副县长王一: a post that waits for its name.
  bool post(Range range) {
    const auto words = chars(range);
    const auto length = post_ending(words);
    if (length == 0) return false;
    const Range office{range.begin, range.end - length};
    if (organisations_.is_organisation(chars(office)) && !is_party_body(chars(office))) {
      organisation_ = office;
      range.begin = office.end;
    } else if (unnamed_.empty() && !is_of_the_same_house(range)) {
      organisation_ = {};
    }
    last_post_ = range;
    post_ = {post_.empty() ? range.begin : post_.begin, range.end};
    return true;
  }

  /// 市水务局、市民政局的代表
  bool unnamed(Range range) {
    const auto words = chars(range);
    const auto ending = unnamed_ending(words);
    if (ending == 0) return false;
    const Range organisation{range.begin, range.end - ending};
    if (!organisation.empty() && !organisations_.is_organisation(chars(organisation))) return false;
    if (!organisation.empty()) unnamed_.push_back(organisation);
    represent_unnamed();
    organisation_ = {};
    return true;
  }

  void represent_unnamed() {
    for (const auto& range : unnamed_) represented.push_back(quoted(page_.text, range));
    unnamed_.clear();
  }

  void group(const NameToken&) {
    if (!fragment_.empty() || unnamed_.empty() || unnamed_.back() != organisation_) organisation_ = {};
    fragment_ = {};
    post_ = {};
  }

  void bracketed(Range range) {
    resolve_fragment();
    const auto ending = unnamed_ending(chars(range));
    if (ending > 0 && ending == range.size()) return represent_unnamed();
    if (people.empty()) return;
    auto& last = people.back();
    const auto words = chars(range);
    if (label_ == Label::absent) {
      last.reason = quoted(page_.text, range);
    } else if (post_ending(words) > 0) {
      // 副县长、县公安局局长: the first post tells whose it is.
      const auto first = words.substr(0, words.find(U'、'));
      const auto office = range.begin + first.size() - std::max(post_ending(first), std::size_t{1});
      if (post_ending(first) == 0) {
        last.post = quoted(page_.text, range);
        return;
      }
      last.post = quoted(page_.text, {office, range.end});
      if (office > range.begin) last.organisation = quoted(page_.text, {range.begin, office});
    } else if (organisations_.is_organisation(words)) {
      last.organisation = quoted(page_.text, range);
    }
  }

  bool waits_for_a_name() const { return !unnamed_.empty() && unnamed_.back() == organisation_; }

  /// 哈斯巴根: a name of a people whose names have no surname.
  bool may_be_a_long_name(Range range) const {
    const auto name = chars(range);
    return name.size() >= 2 && name.size() <= 4 && !is_level(name.front()) &&
           organisation_ending(name, name.size()) == 0;
  }

  /// What no rule could place: a name after an office of unusual name, if any.
  void resolve_fragment() {
    if (fragment_.empty()) return;
    const auto range = fragment_;
    fragment_ = {};
    const auto entry = read_person_entry(chars(range), organisations_);
    if (may_be_unusual_person(range) || (!entry && range.size() == 4 && !is_level(chars(range).front()))) {
      add(range);
    } else if (const auto likely = read_person_entry(chars(range), organisations_, Evidence::any)) {
      add(*likely, range.begin);
    } else if (range.size() <= 12) {
      organisation_ = range;
    }
  }

  const Page& page_;
  Label label_;
  const OrganisationNames& organisations_;
  Range organisation_;
  Range post_;
  Range last_post_;
  Range fragment_;
  bool fragment_is_marked_ = false;  // a mark parts it from what stands before
  Range last_name_;
  std::vector<Range> unnamed_;
  std::size_t post_begin_ = 0;  // of the last post given to a name before it
  std::set<std::string> seen_;
};

/// One of the lists of the record, each entry once.
template <class T>
class EachOnce {
 public:
  explicit EachOnce(std::vector<T>& all) : all_(all) {}

  void append(std::vector<T>&& more) {
    for (auto& one : more) {
      if (seen_.insert(key(one)).second) all_.push_back(std::move(one));
    }
  }

 private:
  std::vector<T>& all_;
  std::set<std::string> seen_;
};

}  // namespace

People find_people(const Page& page, const std::vector<Field>& fields,
                   const OrganisationNames& organisations) {
  People people;
  EachOnce present(people.present), attending(people.attending), absent(people.absent);
  EachOnce represented(people.represented);
  for (const auto& field : fields) {
    if (!lists_people(field.label)) continue;
    ListReader list(page, field.label, organisations);
    list.read(field.value);
    switch (field.label) {
      case Label::present:
        present.append(std::move(list.people));
        break;
      case Label::attending:
        attending.append(std::move(list.people));
        break;
      case Label::absent:
        absent.append(std::move(list.people));
        break;
      case Label::recorder:
        for (auto& person : list.people) people.recorders.push_back(std::move(person.name));
        break;
      case Label::chair:
      case Label::recipients:
      case Label::about_the_paper:
        break;
    }
    if (field.label == Label::attending || field.label == Label::present) {
      represented.append(std::move(list.represented));
    }
  }
  return people;
}

}  // namespace bihuan::reading
