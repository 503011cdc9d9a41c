# bash completion for reeve; put it to use with: source <(reeve completion bash)
_reeve() {
  local line name file files='' words=() word
  # Colons and equal signs split words of bash; ours are split by blanks alone.
  read -ra words <<<"${COMP_LINE:0:COMP_POINT}"
  [[ ${COMP_LINE:0:COMP_POINT} == *[[:blank:]] ]] && words+=('')
  word=${words[${#words[@]}-1]}
  local cut=${word%"${COMP_WORDS[COMP_CWORD]}"}
  [[ $word == *[.=] && ${COMP_WORDS[COMP_CWORD]} == [:=] ]] && cut=$word
  COMPREPLY=()
  while IFS= read -r line; do
    name=${line%%$'\t'*}
    if [[ $name == :files ]]; then
      files=yes
      compopt -o filenames +o nospace 2>/dev/null
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$2")
      continue
    fi
    [[ -n $files || $name == *[.=] ]] || name="$name "
    COMPREPLY+=("${name#"$cut"}")
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]:1}" 2>/dev/null)
}
complete -o nospace -F _reeve reeve
