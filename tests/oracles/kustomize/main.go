// The real kustomize, for tests: builds each folder named on standard input and
// prints one JSON line for each, {"folder", "yaml"} or {"folder", "error"}.
package main

import (
	"bufio"
	"encoding/json"
	"os"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

type answer struct {
	Folder string `json:"folder"`
	YAML   string `json:"yaml,omitempty"`
	Error  string `json:"error,omitempty"`
}

func build(folder string) answer {
	result := answer{Folder: folder}
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), folder)
	if err == nil {
		var text []byte
		if text, err = resources.AsYaml(); err == nil {
			result.YAML = string(text)
		}
	}
	if err != nil {
		result.Error = err.Error()
	}
	return result
}

func main() {
	folders := bufio.NewScanner(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for folders.Scan() {
		answers.Encode(build(folders.Text()))
	}
}
