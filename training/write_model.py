"""Writes a network as the binary that analysis/tagger/read-model.ts reads."""
import json
import struct
import zlib

import torch

VERSION = 2


def write_model(network, vocabulary, path):
    """Magic, version, checksum, header as JSON; then matrices of one byte a weight with a scale a row, and float32 vectors."""
    parts, tensors = [], []

    def int8(name, tensor):
        scale = tensor.abs().amax(1).clamp(min=1e-8) / 127
        quantised = (tensor / scale.unsqueeze(1)).round().to(torch.int8).contiguous()
        tensors.append({"name": name, "shape": list(tensor.shape), "type": "int8"})
        parts.append(scale.to(torch.float32).numpy().tobytes())
        parts.append(quantised.numpy().tobytes() + b"\0" * (-quantised.numel() % 4))

    def float32(name, tensor):
        tensors.append({"name": name, "shape": list(tensor.shape), "type": "float32"})
        parts.append(tensor.to(torch.float32).contiguous().numpy().tobytes())

    def head(name, linear, chain):
        int8(f"{name}.output", linear.weight)
        float32(f"{name}.bias", linear.bias)
        float32(f"{name}.transitions", chain.transitions)

    with torch.no_grad():
        int8("word", network.word.weight)
        for i, embedding in enumerate(network.columns):
            int8(f"column{i}", embedding.weight)
        for side, suffix in (("forward", ""), ("backward", "_reverse")):
            weights = lambda name: getattr(network.lstm, f"{name}_l0{suffix}")
            int8(f"{side}.input", weights("weight_ih"))
            int8(f"{side}.recurrent", weights("weight_hh"))
            float32(f"{side}.bias", weights("bias_ih") + weights("bias_hh"))
        head("attributions", network.attributions, network.attribution_chain)
        head("names", network.names, network.name_chain)
    words = " ".join(sorted(vocabulary, key=vocabulary.get))
    header = json.dumps({"vocabulary": words, "tensors": tensors}, ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 4)
    body = b"".join(parts)
    with open(path, "wb") as file:
        file.write(b"SLTG" + struct.pack("<III", VERSION, zlib.crc32(header + body), len(header)) + header + body)
