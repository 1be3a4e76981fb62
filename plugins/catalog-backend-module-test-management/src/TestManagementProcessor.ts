import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  TEST_MANAGEMENT_API_VERSION,
  TEST_MANAGEMENT_GROUP,
} from './apiVersion';
import { completeReference, writtenReferences } from './entityReferences';
import { findFaults } from './findFaults';
import { KINDS } from './kinds';

/** Teaches the catalog the kinds TestCase and Requirement. */
export class TestManagementProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'TestManagementProcessor';
  }

  /**
   * Tells whether the entity is a sound one of our kinds.
   *
   * @returns false when it belongs to another group, and another processor is to judge
   * @throws InputError when it is ours and has faults; the message lists them all
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!entity.apiVersion.startsWith(`${TEST_MANAGEMENT_GROUP}/`)) {
      return false;
    }
    const faults = findFaults(entity);
    if (faults.length > 0) {
      throw new InputError(faults.join('; '));
    }
    return true;
  }

  /** Adds the relations, in both directions, that the fields of the spec stand for. */
  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const definition = KINDS.find(({ kind }) => kind === entity.kind);
    if (entity.apiVersion !== TEST_MANAGEMENT_API_VERSION || !definition) {
      return entity;
    }
    const source = getCompoundEntityRef(entity);
    for (const field of definition.references) {
      for (const { value } of writtenReferences(entity, field)) {
        const target = completeReference(entity, field, value);
        const { relation: type, reverseRelation } = field;
        emit(processingResult.relation({ source, type, target }));
        emit(
          processingResult.relation({
            source: target,
            type: reverseRelation,
            target: source,
          }),
        );
      }
    }
    return entity;
  }
}
