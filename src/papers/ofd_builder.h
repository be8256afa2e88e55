// SPDX-License-Identifier: Apache-2.0
// Builds the small OFD files of the tests. Of no use to the product, and header-only so that it is not in it.
#pragma once

#include <fmt/core.h>
#include <string>
#include <string_view>
#include <vector>

#include "papers/package_builder.h"

namespace bihuan::papers {

/// A text object of 5 mm characters that are set close, at this place of the page.
inline std::string ofd_line(double x, double y, std::string_view text, std::string_view more = {}) {
  return fmt::format(
      "<ofd:TextObject ID=\"1\" Boundary=\"{} {} 150 6\" Font=\"2\" Size=\"5\" {}>"
      "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 200 5\">{}</ofd:TextCode></ofd:TextObject>",
      x, y, more, text);
}

inline constexpr std::string_view ofd_picture = "<ofd:ImageObject ID=\"3\" Boundary=\"0 0 210 297\"/>";

inline std::string ofd_part(std::string_view name, std::string_view content) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:{0} "
      "xmlns:ofd=\"http://www.ofdspec.org/2016\">{1}</ofd:{0}>",
      name, content);
}

inline std::string ofd_page(std::string_view objects) {
  return ofd_part("Page",
                  fmt::format("<ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer Type=\"Body\">{}"
                              "</ofd:Layer></ofd:Content>",
                              objects));
}

/// One page for each run of objects, and a template that says what no reader is to see.
inline std::vector<Member> ofd_members(const std::vector<std::string>& pages) {
  std::string entries;
  std::vector<Member> members = {
      {"OFD.xml",
       ofd_part("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>")},
      {"Doc_0/Tpls/Tpl_0/Content.xml", ofd_page(ofd_line(20, 10, "模板文字"))}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    entries += fmt::format("<ofd:Page ID=\"{0}\" BaseLoc=\"Pages/Page_{0}/Content.xml\"/>", i);
    members.push_back({fmt::format("Doc_0/Pages/Page_{}/Content.xml", i), ofd_page(pages[i])});
  }
  members.push_back(
      {"Doc_0/Document.xml",
       ofd_part("Document",
                fmt::format("<ofd:CommonData><ofd:TemplatePage ID=\"9\" "
                            "BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages>{}</ofd:Pages>",
                            entries))});
  return members;
}

inline std::string ofd(const std::vector<std::string>& pages) {
  return zip_of(ofd_members(pages));
}

}  // namespace bihuan::papers
